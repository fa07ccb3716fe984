#include "command/add_options.h"

#include <ctime>

#include "values/period.h"

namespace shirube::command {
namespace {

void add_folder_option(CLI::App& command, Options& options) {
  command.add_option("--site", options.build.site, "site.toml のあるフォルダー")
      ->type_name("DIR")
      ->capture_default_str();
}

void add_site_option(CLI::App& command, Options& options) {
  add_folder_option(command, options);
  command
      .add_option("--rev", options.build.revision,
                  "git のタグ・ブランチ・コミットから読む（--site のあるリポジトリ）")
      ->type_name("REV");
}

/// What the calendar on the wall says, which may be a day ahead of UTC.
std::chrono::year_month_day local_day() {
  constexpr int kFirstYear = 1900;
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  localtime_r(&now, &local);
  return {std::chrono::year(local.tm_year + kFirstYear),
          std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1),
          std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

/// The day by which reviews become overdue: the clock's, unless someone says another.
void add_today_option(CLI::App& command, Options& options) {
  options.today = local_day();
  command
      .add_option_function<std::string>(
          "--today",
          [&options](const std::string& written) {
            const auto read = values::read_period(written);
            if (read.problem != values::PeriodProblem::None) {
              throw CLI::ValidationError("--today", "日付（2026-04-01 の形）を書いてください");
            }
            options.today = read.period.begin;
          },
          "内容の確認から時間がたっていないかを、この日を今日として見る")
      ->type_name("DATE");
}

void add_trace_option(CLI::App& command, Options& options) {
  CLI::Option* trace =
      command.add_flag("--trace{}", options.trace_file, "段階ごとの時間を示す（=FILE で JSON を書く）");
  trace->type_name("[=FILE]");
}

void add_common_options(CLI::App& command, Options& options) {
  add_site_option(command, options);
  command.add_flag_callback(
      "--strict", [&options] { options.build.stops_at = Severity::Warning; },
      "注意が一つでもあれば、エラーと同じに扱う");
  command.add_option("--jobs", options.jobs, "同時に使う CPU の数（0 はすべて）")->type_name("N");
  command.add_option("--explain", options.build.explain, "ページがどの原稿から作られたかを示す")
      ->type_name("PAGE");
  add_trace_option(command, options);
}

void add_out_file_option(CLI::App& command, Options& options) {
  command.add_option("-o,--out", options.out_file, "書き出すファイル（書かなければ画面）")->type_name("FILE");
}

void add_export_chart(CLI::App& app, Options& options) {
  using report::ChartForm;
  CLI::App* command = app.add_subcommand("export-chart", "文書にある図を、ほかの道具で使える形で書き出す");
  add_site_option(*command, options);
  command->add_option("PAGE", options.chart.page, "図のある文書（フォルダー/スラッグ）")->required();
  CLI::App* forms = command->add_option_group("形", "一つだけ選ぶ");
  forms->require_option(0, 1);
  const auto form = [&options, forms](const char* name, ChartForm value, const char* help) {
    forms->add_flag_callback(
        name, [&options, value] { options.chart.form = value; }, help);
  };
  form("--mermaid", ChartForm::Mermaid, "Mermaid のテキスト（何も書かなければこれ）");
  form("--svg", ChartForm::Svg, "一つの図を、それだけで開ける SVG に");
  form("--text", ChartForm::Text, "図を文章で読んだもの");
  command->add_option("--number", options.chart.number, "その文書の何番目の図か（書かなければすべて）")
      ->type_name("N")
      ->check(CLI::Range(1, 999));
  add_out_file_option(*command, options);
}

void add_history(CLI::App& app, Options& options) {
  CLI::App* command = app.add_subcommand("history", "文書がいつ、どう変わってきたかを示す");
  add_site_option(*command, options);
  command->add_option("PAGE", options.history.page, "文書（フォルダー/スラッグ）")->required();
  command->add_option("--format", options.format, "結果の形")->check(CLI::IsMember({"text", "json"}));
  add_trace_option(*command, options);
}

void add_schema(CLI::App& app, Options& options) {
  CLI::App* command = app.add_subcommand("schema", "文書の項目の決まりを、JSON Schema で書き出す");
  add_site_option(*command, options);
  command->add_option("FORM", options.schema.form, "文書の種類（書かなければすべて）");
  command->add_flag_callback(
      "--decap", [&options] { options.schema.shape = build::SchemaShape::Decap; },
      "Decap CMS の collections として書き出す");
  add_out_file_option(*command, options);
}

/// `KEY=VALUE`; what has no `=` is no such pair.
std::string take_value(const std::string& written, Options& options) {
  const std::size_t equals = written.find('=');
  if (equals == 0 || equals == std::string::npos) return "「項目=値」の形で書いてください";
  options.draft.values.push_back({written.substr(0, equals), written.substr(equals + 1)});
  return "";
}

void add_new(CLI::App& app, Options& options) {
  CLI::App* command = app.add_subcommand("new", "書き方の説明が入った、新しい文書のファイルを作る");
  add_folder_option(*command, options);
  command->add_option("KIND", options.draft.kind, "文書の種類か、フォルダー（case など）");
  command->add_option("--form", options.draft.form, "フォルダーにある種類のうちの一つ")->type_name("FORM");
  command->add_option("--title", options.draft.title, "題名")->type_name("TEXT");
  command->add_option("--slug", options.draft.slug, "ページの番地になる名前")->type_name("SLUG");
  command->add_option("--place", options.draft.place, "地域のコード・名前・読み")->type_name("PLACE");
  command
      ->add_option_function<std::vector<std::string>>(
          "--set",
          [&options](const std::vector<std::string>& pairs) {
            for (const std::string& pair : pairs) {
              const std::string problem = take_value(pair, options);
              if (!problem.empty()) throw CLI::ValidationError("--set", problem);
            }
          },
          "ほかの項目の値（theme=housing など。いくつでも）")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
}

void add_init(CLI::App& app, Options& options) {
  CLI::App* init = app.add_subcommand("init", "新しい手引きのひな型を作る");
  init->add_option("DIR", options.init_target, "新しいフォルダー")->required();
}

void add_build(CLI::App& app, Options& options) {
  CLI::App* build = app.add_subcommand("build", "確かめてから、手引きを公開用のフォルダーに書き出す");
  add_common_options(*build, options);
  build->add_option("-o,--out", options.build.out, "書き出すフォルダー")
      ->type_name("DIR")
      ->capture_default_str();
}

void add_check(CLI::App& app, Options& options) {
  CLI::App* check = app.add_subcommand("check", "原稿を確かめる（--fix を付けなければ何も書き換えない）");
  add_common_options(*check, options);
  add_today_option(*check, options);
  check->add_option("FILE", options.build.files,
                    "確かめる原稿（書かなければすべて。手引き全体と照らし合わせるのは同じです）");
  check->add_flag("--fix", options.fix, "意味を変えずに直せるところを、原稿の中で直す");
  check->add_option("--format", options.format, "結果の形（github は GitHub Actions の注釈）")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}));
}

}  // namespace

void add_commands(CLI::App& app, Options& options) {
  add_init(app, options);
  add_build(app, options);
  add_check(app, options);
  add_export_chart(app, options);
  add_history(app, options);
  add_schema(app, options);
  add_new(app, options);
}

}  // namespace shirube::command
