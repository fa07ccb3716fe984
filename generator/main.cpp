// The command line: reads the arguments, calls one command, turns the outcome into an exit code.
// Exit codes: 0 clean, 1 the content has errors, 2 wrong usage or environment.

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/failure.h"
#include "command/add_options.h"
#include "command/run_commands.h"
#include "report/report.h"
#include "text/nearest.h"

namespace {

using shirube::Language;
using shirube::command::kUsage;
using shirube::command::Options;
using shirube::command::print;

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
  using namespace shirube::command;
  if (app.got_subcommand("init")) return run_init(options);
  if (app.got_subcommand("history")) return run_history(options);
  if (app.got_subcommand("export-chart")) return run_export_chart(options);
  if (app.got_subcommand("schema")) return run_schema(options);
  if (app.got_subcommand("new")) return run_new(options);
  if (app.got_subcommand("check")) return run_check(options);
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
  shirube::command::add_commands(app, options);
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
