#include "fuzz/one_document.h"

#include <algorithm>
#include <cctype>
#include <mutex>

#include "chart/draw_charts.h"
#include "check/check_handbook.h"
#include "link/link_graph.h"
#include "parse/parse_document.h"
#include "render/render_pages.h"
#include "report/report.h"
#include "search/canonical.h"
#include "search/normalise.h"
#include "support/files.h"
#include "support/memory_tree.h"

namespace shirube::test {
namespace {

/// The site of the spec cases: every kind of field and section in a few lines.
std::string spec_site() {
  const std::string text = read_file(SHIRUBE_ROOT "/tests/spec/sections.md");
  const std::size_t begin = text.find("```file site.toml\n") + std::string_view("```file site.toml\n").size();
  return text.substr(begin, text.find("\n```", begin) - begin);
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

/// Takes out the scripts of the site: only a tag in the head, written exactly as ours is, is one.
std::string without_own_scripts(std::string html) {
  for (const char* script :
       {"assets/search-box.js", "assets/search-page.js", "assets/search.js", "assets/compare.js",
        "assets/copy.js", "assets/contribute.js", "assets/contribute-page.js"}) {
    for (const char* root : {"", "../"}) {
      const std::string tag = std::string("<script src=\"") + root + script + "\" defer></script>\n";
      const std::size_t at = html.find(tag);
      if (at != std::string::npos && at < html.find("</head>")) html.erase(at, tag.size());
    }
  }
  const std::string_view data =
      "<script src=\"forms.js\"></script>\n";  // the last thing on the page of a form
  const std::size_t at = html.rfind(data);
  if (at != std::string::npos) html.erase(at, data.size());
  return html;
}

/// The tags of our own pages never hold these; escaped text may.
std::string find_markup(const std::string& html) {
  const std::string page = lowered(without_own_scripts(html));
  for (const char* bad :
       {"<script", "<iframe", "<object", "<embed", "<style", "<svg onload",
        "href=\"javascript:", "href=\"data:", "href=\"vbscript:", "src=\"http", "src=\"data:"}) {
    if (page.find(bad) != std::string::npos) return bad;
  }
  for (std::size_t tag = page.find('<'); tag != std::string::npos; tag = page.find('<', tag + 1)) {
    std::string inside = page.substr(tag, page.find('>', tag) - tag);
    bool quoted = false;
    for (std::size_t i = 0; i + 3 < inside.size(); ++i) {
      if (inside[i] == '"') quoted = !quoted;
      if (!quoted && inside[i] == ' ' && inside.compare(i + 1, 2, "on") == 0) return inside;
      if (!quoted && inside.compare(i, 7, " style=") == 0) return inside;
    }
  }
  return {};
}

/// How the search reads the bytes: every letter must say where in them it was written.
std::string find_misplaced_letter(std::string_view bytes) {
  static const search::Spellings spellings({{"取り組み", "取組"}, {"a", "bc"}});
  const search::Letters normalised = search::normalise(bytes);
  for (const search::Letters& letters : {normalised, search::canonical(normalised, spellings)}) {
    std::size_t before = 0;
    for (const search::Letter& letter : letters) {
      const bool right = before <= letter.begin && letter.begin <= letter.end && letter.end <= bytes.size();
      if (!right) return "a letter that was not written there: " + std::to_string(letter.begin);
      before = letter.begin;
    }
  }
  return {};
}

}  // namespace

std::string run_one_document(std::string_view bytes) {
  if (std::string found = find_misplaced_letter(bytes); !found.empty()) return found;
  static const std::string site = spec_site();
  const bool strict = bytes.find("## ") != std::string_view::npos;
  const std::string path = strict ? "content/strict/a.md" : "content/free/a.md";
  const MemoryTree tree({{"site.toml", site}, {path, std::string(bytes)}});
  FileTable files;
  Diagnostics problems;
  const config::Config config = config::load_config(tree, files, problems);
  const source::SourceSet sources = source::read_sources(tree, config, files, problems);
  const parse::DocumentList documents = parse::parse_documents(sources, files, config, problems);
  const model::Handbook book = model::build_model(documents, {}, {}, files, config, problems);
  const std::vector<chart::DrawnChart> charts = chart::draw_charts(book, files, problems);
  const link::LinkGraph graph = link::resolve_links(book, files, sources.images);
  check::check_handbook(book, graph, files, problems);
  const relate::Relations relations = relate::relate(book, graph, relate::count_words(book));
  static const render::Templates templates = [] {
    FileTable own;
    Diagnostics none;
    return render::Templates::load(MemoryTree({}), own, none);
  }();
  std::mutex mutex;
  std::string fault;
  const history::Histories none;
  render::render_pages({book, graph, relations, charts, none, templates}, [&](const OutputFile& page) {
    const std::string found = find_markup(page.bytes);
    const std::scoped_lock lock(mutex);
    if (!found.empty() && fault.empty()) fault = page.path + ": " + found;
  });
  if (!fault.empty()) return fault;
  (void)report::format_diagnostics(problems, files, Language::Japanese, report::Format::Text);
  (void)report::format_diagnostics(problems, files, Language::English, report::Format::Json);
  return {};
}

}  // namespace shirube::test
