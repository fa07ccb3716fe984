// The command line: reads the arguments, calls one command, turns the outcome into an exit code.
// Exit codes: 0 clean, 1 the content has errors, 2 wrong usage or environment.

#include <fmt/ranges.h>
#include <tbb/global_control.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "base/failure.h"
#include "build/ask_on_terminal.h"
#include "build/build.h"
#include "build/check_and_mend.h"
#include "build/new_document.h"
#include "build/tell_schema.h"
#include "init/init_site.h"
#include "mend/tell_mended.h"
#include "report/report.h"
#include "text/nearest.h"
#include "values/period.h"
#include "write/replace_file.h"

namespace {

using shirube::Language;

constexpr int kClean = 0;
constexpr int kContentErrors = 1;
constexpr int kUsage = 2;

struct Options {
  shirube::build::BuildOptions build;
  std::string init_target;
  shirube::report::ChartRequest chart;
  shirube::report::HistoryRequest history;
  shirube::build::SchemaRequest schema;
  shirube::draft::Request draft;
  std::chrono::year_month_day today;
  std::string out_file;  ///< of charts and schemas; empty for the terminal
  std::string language = "ja";
  std::string format = "text";
  std::string trace_file;
  bool trace = false;
  bool fix = false;
  std::size_t jobs = 0;

  shirube::report::Format shape() const {
    using shirube::report::Format;
    if (format == "json") return Format::Json;
    if (format == "sarif") return Format::Sarif;
    return format == "github" ? Format::Github : Format::Text;
  }
  Language reader() const { return language == "en" ? Language::English : Language::Japanese; }
};

void print(std::FILE* stream, const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

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
            const auto read = shirube::values::read_period(written);
            if (read.problem != shirube::values::PeriodProblem::None) {
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
      "--strict", [&options] { options.build.stops_at = shirube::Severity::Warning; },
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
  using shirube::report::ChartForm;
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
      "--decap", [&options] { options.schema.shape = shirube::build::SchemaShape::Decap; },
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

void report_trace(const Options& options, const shirube::Trace* trace) {
  if (trace == nullptr) return;
  if (options.trace_file.empty()) return print(stderr, shirube::report::format_trace(*trace));
  std::ofstream(options.trace_file) << shirube::report::format_trace_json(*trace);
}

std::string checked_line(const shirube::build::BuildResult& result, Language language) {
  const bool japanese = language == Language::Japanese;
  if (result.chosen > 0) {
    return fmt::format(fmt::runtime(japanese ? "ファイル {} 件を確かめました。" : "checked {} files. "),
                       result.chosen);
  }
  return fmt::format(fmt::runtime(japanese ? "文書 {} 件を確かめました。" : "checked {} documents. "),
                     result.documents);
}

/// Checks again and again while something can be mended; what was goes where it does not mix with JSON.
shirube::build::BuildResult run_mending(const Options& options, shirube::Trace* trace) {
  shirube::build::MendResult result = shirube::build::check_and_mend(options.build, trace);
  const bool text = options.shape() == shirube::report::Format::Text;
  print(text ? stdout : stderr, shirube::mend::tell_mended(result.mended, options.reader()));
  return std::move(result.left);
}

/// Of the site below the working folder, with a slash at its end; empty for that folder itself, and for one
/// elsewhere.
std::string folder_of(const std::filesystem::path& site) {
  const std::string folder = (site / "").lexically_normal().generic_string();
  return folder.starts_with('.') || folder.starts_with('/') ? std::string() : folder;
}

/// Runs the pipeline; diagnostics go to `stream`.
int run_build(const Options& options, std::FILE* stream) {
  const auto limit = options.jobs == 0 ? nullptr
                                       : std::make_unique<tbb::global_control>(
                                             tbb::global_control::max_allowed_parallelism, options.jobs);
  shirube::Trace trace;
  shirube::Trace* const tracing = options.trace ? &trace : nullptr;
  const shirube::build::BuildResult result =
      options.fix ? run_mending(options, tracing) : shirube::build::build(options.build, tracing);
  const shirube::report::Format format = options.shape();
  print(stream,
        shirube::report::format_diagnostics(result.diagnostics, result.files, options.reader(), format,
                                            {folder_of(options.build.site), result.rules_page}));
  print(stdout, result.explanation);
  report_trace(options, tracing);
  const bool japanese = options.reader() == Language::Japanese;
  const std::string counts = shirube::report::format_counts(result.diagnostics, options.reader());
  if (result.published) {
    print(stdout,
          fmt::format(
              fmt::runtime(
                  japanese ? "{} に公開しました（文書 {} 件、書き込み {}、変更なし {}、削除 {}）。{}\n"
                           : "published to {} ({} documents, {} written, {} unchanged, {} removed). {}\n"),
              options.build.out.string(), result.documents, result.published->written,
              result.published->unchanged, result.published->removed, counts));
  } else if (format == shirube::report::Format::Text || format == shirube::report::Format::Github) {
    print(stdout, checked_line(result, options.reader()) + counts + "\n");
    if (options.build.until == shirube::build::Until::Published) {
      print(stderr,
            japanese
                ? "上の問題があるため公開していません。公開済みのページは元のままです。\n"
                : "nothing was published because of these problems; the published pages are unchanged.\n");
    }
  }
  return result.diagnostics.has(options.build.stops_at) ? kContentErrors : kClean;
}

int run_init(const Options& options) {
  const std::vector<std::string> written = shirube::init::init_site(options.init_target);
  for (const std::string& path : written) print(stdout, "  " + path + "\n");
  const bool japanese = options.reader() == Language::Japanese;
  print(stdout,
        fmt::format(
            fmt::runtime(
                japanese ? "{0} に手引きのひな型を作りました。次は: shirube build --site {0} -o {0}/public\n"
                         : "a small handbook is in {0}. next: shirube build --site {0} -o {0}/public\n"),
            options.init_target));
  return kClean;
}

void say_problems(const shirube::Diagnostics& problems, const shirube::FileTable& files,
                  const Options& options) {
  print(stderr, shirube::report::format_diagnostics(problems, files, options.reader(),
                                                    shirube::report::Format::Text));
}

/// Writes to the file that was named, or to stdout.
void give_away(const std::string& text, const Options& options) {
  if (options.out_file.empty()) return print(stdout, text);
  shirube::write::replace_file(options.out_file, text);
  const bool japanese = options.reader() == Language::Japanese;
  print(stdout, fmt::format(fmt::runtime(japanese ? "{} に書き出しました。\n" : "written to {}.\n"),
                            options.out_file));
}

/// Charts go to stdout or a file, what is wrong with them to stderr.
int run_export_chart(Options& options) {
  options.build.charts = options.chart;
  const shirube::build::BuildResult result = shirube::build::build(options.build, nullptr);
  say_problems(result.diagnostics, result.files, options);
  const bool japanese = options.reader() == Language::Japanese;
  if (result.diagnostics.has_errors()) {
    print(stderr, japanese ? "エラーがあるため図を書き出していません。\n"
                           : "no chart was written because of the errors.\n");
    return kContentErrors;
  }
  give_away(result.charts, options);
  return kClean;
}

/// The history goes to stdout, what is wrong with it to stderr.
int run_history(Options& options) {
  options.history.format = options.shape();
  options.history.language = options.reader();
  options.build.history = options.history;
  shirube::Trace trace;
  shirube::Trace* const tracing = options.trace ? &trace : nullptr;
  const shirube::build::BuildResult result = shirube::build::build(options.build, tracing);
  say_problems(result.diagnostics, result.files, options);
  print(stdout, result.history);
  report_trace(options, tracing);
  return result.diagnostics.has_errors() ? kContentErrors : kClean;
}

/// Schemas go to stdout or a file, what is wrong with the declarations to stderr.
int run_schema(Options& options) {
  options.schema.site = options.build.site;
  options.schema.revision = options.build.revision;
  const shirube::build::ToldSchema told = shirube::build::tell_schema(options.schema);
  say_problems(told.diagnostics, told.files, options);
  if (told.diagnostics.has_errors()) return kContentErrors;
  give_away(told.text, options);
  return kClean;
}

int run_new(const Options& options) {
  const auto made = shirube::build::write_new_document(options.build.site, options.draft,
                                                       shirube::build::ask_on_terminal(options.reader()));
  say_problems(made.diagnostics, made.files, options);
  if (made.diagnostics.has_errors()) return kContentErrors;
  const bool japanese = options.reader() == Language::Japanese;
  print(stdout,
        fmt::format(
            fmt::runtime(japanese
                             ? "{} を作りました。説明に沿って書いたら、shirube check で確かめてください。\n"
                             : "{} is made. fill it in as its comments say, then run shirube check.\n"),
            made.path));
  return kClean;
}

/// What was wrong with the words of the command line; CLI11's own text where we have none.
std::string usage_problem(const CLI::App& app, const CLI::ParseError& error, const std::string& first_word,
                          Language language) {
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::RequiredError) ||
      !app.get_subcommands().empty()) {
    return error.what();
  }
  std::vector<std::string_view> names;
  std::vector<std::string> commands;
  for (const CLI::App* command : app.get_subcommands({})) commands.push_back(command->get_name());
  names.assign(commands.begin(), commands.end());
  const std::string nearest = shirube::text::nearest(first_word, names);
  const std::string list = fmt::format("{}", fmt::join(commands, ", "));
  if (language == Language::English) {
    return (nearest.empty() ? "" : "did you mean " + nearest + "? ") + "commands: " + list;
  }
  return (nearest.empty() ? "" : "「" + nearest + "」のことですか。") + "使えるコマンドは " + list + " です";
}

int usage_error(const CLI::App& app, const CLI::ParseError& error, const std::string& first_word,
                const Options& options) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return app.exit(error);
  const bool japanese = options.reader() == Language::Japanese;
  print(stderr, fmt::format("shirube: {}\n  {}\n  {}\n",
                            japanese ? "コマンドの書き方が正しくありません" : "wrong usage",
                            usage_problem(app, error, first_word, options.reader()),
                            japanese ? "使い方は shirube --help で見られます" : "see shirube --help"));
  return kUsage;
}

int dispatch(const CLI::App& app, Options& options) {
  if (app.got_subcommand("init")) return run_init(options);
  if (app.got_subcommand("history")) return run_history(options);
  if (app.got_subcommand("export-chart")) return run_export_chart(options);
  if (app.got_subcommand("schema")) return run_schema(options);
  if (app.got_subcommand("new")) return run_new(options);
  if (app.got_subcommand("check")) {
    options.build.until = shirube::build::Until::Checked;
    options.build.today = options.today;
    return run_build(options, stdout);
  }
  return run_build(options, stderr);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("shirube: 手引き・事例集を Markdown から作ります", "shirube");
  app.set_version_flag("--version", std::string("shirube ") + SHIRUBE_VERSION);
  app.set_help_flag("--help,-h", "使い方を表示する");
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--lang", options.language, "メッセージの言語")->check(CLI::IsMember({"ja", "en"}));
  CLI::App* init = app.add_subcommand("init", "新しい手引きのひな型を作る");
  init->add_option("DIR", options.init_target, "新しいフォルダー")->required();
  CLI::App* build = app.add_subcommand("build", "確かめてから、手引きを公開用のフォルダーに書き出す");
  add_common_options(*build, options);
  build->add_option("-o,--out", options.build.out, "書き出すフォルダー")
      ->type_name("DIR")
      ->capture_default_str();
  CLI::App* check = app.add_subcommand("check", "原稿を確かめる（--fix を付けなければ何も書き換えない）");
  add_common_options(*check, options);
  add_today_option(*check, options);
  check->add_option("FILE", options.build.files,
                    "確かめる原稿（書かなければすべて。手引き全体と照らし合わせるのは同じです）");
  check->add_flag("--fix", options.fix, "意味を変えずに直せるところを、原稿の中で直す");
  add_export_chart(app, options);
  add_history(app, options);
  add_schema(app, options);
  add_new(app, options);
  check->add_option("--format", options.format, "結果の形（github は GitHub Actions の注釈）")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}));
  try {
    app.parse(argc, argv);
    for (const CLI::App* command : app.get_subcommands()) {
      options.trace = command->get_option_no_throw("--trace") != nullptr && command->count("--trace") > 0;
    }
    return dispatch(app, options);
  } catch (const CLI::ParseError& error) {
    return usage_error(app, error, argc > 1 ? argv[1] : "", options);
  } catch (const shirube::Failure& failure) {
    print(stderr, shirube::report::format_failure(failure, options.reader()));
    return kUsage;
  }
}
