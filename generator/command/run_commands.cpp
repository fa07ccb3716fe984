#include "command/run_commands.h"

#include <fmt/format.h>
#include <tbb/global_control.h>

#include <fstream>
#include <memory>
#include <utility>

#include "build/ask_on_terminal.h"
#include "build/check_and_mend.h"
#include "init/init_site.h"
#include "mend/tell_mended.h"
#include "write/replace_file.h"

namespace shirube::command {
namespace {

void report_trace(const Options& options, const Trace* trace) {
  if (trace == nullptr) return;
  if (options.trace_file.empty()) return print(stderr, report::format_trace(*trace));
  std::ofstream(options.trace_file) << report::format_trace_json(*trace);
}

std::string checked_line(const build::BuildResult& result, Language language) {
  const bool japanese = language == Language::Japanese;
  if (result.chosen > 0) {
    return fmt::format(fmt::runtime(japanese ? "ファイル {} 件を確かめました。" : "checked {} files. "),
                       result.chosen);
  }
  return fmt::format(fmt::runtime(japanese ? "文書 {} 件を確かめました。" : "checked {} documents. "),
                     result.documents);
}

/// Checks again and again while something can be mended; what was goes where it does not mix with JSON.
build::BuildResult run_mending(const Options& options, Trace* trace) {
  build::MendResult result = build::check_and_mend(options.build, trace);
  const bool text = options.shape() == report::Format::Text;
  print(text ? stdout : stderr, mend::tell_mended(result.mended, options.reader()));
  return std::move(result.left);
}

/// Of the site below the working folder, with a slash at its end; empty for that folder itself, and for one
/// elsewhere.
std::string folder_of(const std::filesystem::path& site) {
  const std::string folder = (site / "").lexically_normal().generic_string();
  return folder.starts_with('.') || folder.starts_with('/') ? std::string() : folder;
}

void say_problems(const Diagnostics& problems, const FileTable& files, const Options& options) {
  print(stderr, report::format_diagnostics(problems, files, options.reader(), report::Format::Text));
}

/// Writes to the file that was named, or to stdout.
void give_away(const std::string& text, const Options& options) {
  if (options.out_file.empty()) return print(stdout, text);
  write::replace_file(options.out_file, text);
  const bool japanese = options.reader() == Language::Japanese;
  print(stdout, fmt::format(fmt::runtime(japanese ? "{} に書き出しました。\n" : "written to {}.\n"),
                            options.out_file));
}

}  // namespace

void print(std::FILE* stream, const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

int run_build(const Options& options, std::FILE* stream) {
  const auto limit = options.jobs == 0 ? nullptr
                                       : std::make_unique<tbb::global_control>(
                                             tbb::global_control::max_allowed_parallelism, options.jobs);
  Trace trace;
  Trace* const tracing = options.trace ? &trace : nullptr;
  const build::BuildResult result =
      options.fix ? run_mending(options, tracing) : build::build(options.build, tracing);
  const report::Format format = options.shape();
  print(stream, report::format_diagnostics(result.diagnostics, result.files, options.reader(), format,
                                           {folder_of(options.build.site), result.rules_page}));
  print(stdout, result.explanation);
  report_trace(options, tracing);
  const bool japanese = options.reader() == Language::Japanese;
  const std::string counts = report::format_counts(result.diagnostics, options.reader());
  if (result.published) {
    print(stdout,
          fmt::format(
              fmt::runtime(
                  japanese ? "{} に公開しました（文書 {} 件、書き込み {}、変更なし {}、削除 {}）。{}\n"
                           : "published to {} ({} documents, {} written, {} unchanged, {} removed). {}\n"),
              options.build.out.string(), result.documents, result.published->written,
              result.published->unchanged, result.published->removed, counts));
  } else if (format == report::Format::Text || format == report::Format::Github) {
    print(stdout, checked_line(result, options.reader()) + counts + "\n");
    if (options.build.until == build::Until::Published) {
      print(stderr,
            japanese
                ? "上の問題があるため公開していません。公開済みのページは元のままです。\n"
                : "nothing was published because of these problems; the published pages are unchanged.\n");
    }
  }
  return result.diagnostics.has(options.build.stops_at) ? kContentErrors : kClean;
}

int run_check(Options& options) {
  options.build.until = build::Until::Checked;
  options.build.today = options.today;
  return run_build(options, stdout);
}

int run_init(const Options& options) {
  const std::vector<std::string> written = init::init_site(options.init_target);
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

int run_export_chart(Options& options) {
  options.build.charts = options.chart;
  const build::BuildResult result = build::build(options.build, nullptr);
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

int run_history(Options& options) {
  options.history.format = options.shape();
  options.history.language = options.reader();
  options.build.history = options.history;
  Trace trace;
  Trace* const tracing = options.trace ? &trace : nullptr;
  const build::BuildResult result = build::build(options.build, tracing);
  say_problems(result.diagnostics, result.files, options);
  print(stdout, result.history);
  report_trace(options, tracing);
  return result.diagnostics.has_errors() ? kContentErrors : kClean;
}

int run_schema(Options& options) {
  options.schema.site = options.build.site;
  options.schema.revision = options.build.revision;
  const build::ToldSchema told = build::tell_schema(options.schema);
  say_problems(told.diagnostics, told.files, options);
  if (told.diagnostics.has_errors()) return kContentErrors;
  give_away(told.text, options);
  return kClean;
}

int run_new(const Options& options) {
  const auto made =
      build::write_new_document(options.build.site, options.draft, build::ask_on_terminal(options.reader()));
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

}  // namespace shirube::command
