#include "privacy/corpus.h"

#include <map>
#include <sstream>
#include <stdexcept>

#include "privacy/find_private.h"
#include "source/disk_tree.h"
#include "support/files.h"
#include "support/small_site.h"

namespace shirube::test {
namespace {

constexpr const char* kSite = R"([site]
title = "試し"

[vocabularies.callout]
label = "囲み"
terms = [{ key = "vignette", label = "具体的な事例" }]

[folders.free]
label = "自由な文書"

[forms.free]
label = "自由な文書"
folder = "free"
free_sections = true
fields = [
  { key = "title", label = "題名", type = "text" },
  { key = "place", label = "地域", type = "place" },
  { key = "contact", label = "連絡先", type = "text" },
]

[folders.letters]
label = "仮名の文書"

[forms.letter]
label = "仮名の文書"
folder = "letters"
free_sections = true
fields = [
  { key = "title", label = "題名", type = "text" },
  { key = "pseudonym", label = "仮名", type = "text" },
]
)";

constexpr const char* kPlaces =
    "code,name,kana,type\n340006,広島県,ひろしまけん,prefecture\n342050,尾道市,おのみちし,\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string document_of(const CorpusLine& line) {
  const bool lettered = line.where == "letter";
  std::string out =
      lettered ? "---\nform: letter\ntitle: 題\npseudonym: A市\n" : "---\nform: free\ntitle: 題\n";
  if (line.where == "place" || line.where == "story" || line.where == "table") out += "place: \"342050\"\n";
  if (line.where == "prefecture") out += "place: \"340006\"\n";
  if (line.where == "contact") return out + "contact: \"" + line.text + "\"\n---\n";
  const std::string box = line.where == "story" ? "> [!VIGNETTE]\n> " : "";
  return out + "---\n\n" + box + replaced(line.text, "⏎", "\n") + "\n";
}

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, by);) parts.push_back(part);
  return parts;
}

}  // namespace

std::vector<CorpusLine> read_corpus(const std::string& name) {
  std::vector<CorpusLine> lines;
  std::istringstream file(read_file(std::string(SHIRUBE_ROOT) + "/tests/privacy/" + name));
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("#")) continue;
    const std::vector<std::string> columns = split(line, '\t');
    if (columns.size() < 3) throw std::runtime_error(name + ": " + line);
    const std::vector<std::string> rules = split(columns[0], ',');
    lines.push_back({{rules.begin(), rules.end()}, columns[1], columns[2]});
  }
  return lines;
}

config::Checking real_checking() {
  const source::DiskTree tree(SHIRUBE_ROOT);
  FileTable files;
  Diagnostics problems;
  return config::load_config(tree, files, problems).checking;
}

std::set<std::string> found_in(const CorpusLine& line, const config::Checking& checking) {
  const std::string folder = line.where == "letter" ? "letters" : "free";
  SmallSite site({{"site.toml", kSite},
                  {"content/places/governments.csv", kPlaces},
                  {"content/" + folder + "/a.md", document_of(line)}});
  site.config.checking = checking;
  Diagnostics problems;
  privacy::find_private(site.book, site.files, problems);
  std::set<std::string> found;
  for (const Diagnostic& problem : problems.list()) found.emplace(rule_info(problem.rule).id);
  return found;
}

}  // namespace shirube::test
