// What the command line asks for.
// Takes nothing; gives the struct that its reader fills and its commands read. Must not know how options are
// spelled.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "base/phrases.h"
#include "build/build.h"
#include "build/new_document.h"
#include "build/tell_schema.h"
#include "report/report.h"

namespace shirube::command {

struct Options {
  build::BuildOptions build;
  std::string init_target;
  report::ChartRequest chart;
  report::HistoryRequest history;
  build::SchemaRequest schema;
  draft::Request draft;
  std::chrono::year_month_day today;
  std::string out_file;  ///< of charts and schemas; empty for the terminal
  std::string language = "ja";
  std::string format = "text";
  std::string trace_file;
  bool trace = false;
  bool fix = false;
  std::size_t jobs = 0;

  report::Format shape() const {
    using report::Format;
    if (format == "json") return Format::Json;
    if (format == "sarif") return Format::Sarif;
    return format == "github" ? Format::Github : Format::Text;
  }
  Language reader() const { return language == "en" ? Language::English : Language::Japanese; }
};

}  // namespace shirube::command
