#include "render/citation_formats.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "text/json.h"

namespace shirube::render {
namespace {

using text::json_string;

using Lines = std::vector<std::string>;

constexpr std::string_view kVisit = "(参照 　　　　年　　月　　日)";

/// A sign that TeX reads, as TeX prints it. BibTeX counts braces even behind a backslash, so one of a title
/// has to become a word.
std::string_view tex_sign(char sign) {
  constexpr std::array<std::pair<char, std::string_view>, 10> kSigns = {{{'\\', "\\textbackslash{}"},
                                                                         {'{', "\\textbraceleft{}"},
                                                                         {'}', "\\textbraceright{}"},
                                                                         {'~', "\\textasciitilde{}"},
                                                                         {'^', "\\textasciicircum{}"},
                                                                         {'#', "\\#"},
                                                                         {'$', "\\$"},
                                                                         {'%', "\\%"},
                                                                         {'&', "\\&"},
                                                                         {'_', "\\_"}}};
  for (const auto& [plain, written] : kSigns) {
    if (plain == sign) return written;
  }
  return {};
}

std::string tex(std::string_view text) {
  std::string out;
  for (const char sign : text) {
    const std::string_view written = tex_sign(sign);
    if (written.empty()) {
      out += sign;
    } else {
      out += written;
    }
  }
  return out;
}

/// `text` in braces; nothing when there is none.
void add_tex(Lines& lines, std::string_view name, const std::string& text) {
  if (!text.empty()) lines.push_back(fmt::format("  {} = {{{}}}", name, text));
}

/// In two pairs of braces: neither a style's small letters nor a comma or an `and` change it.
std::string kept(const std::string& text) {
  return text.empty() ? std::string() : "{" + tex(text) + "}";
}

void add_json(Lines& lines, std::string_view name, const std::string& text) {
  if (!text.empty()) lines.push_back(fmt::format("    \"{}\": {}", name, json_string(text)));
}

std::string date_parts(const history::Date& date) {
  return fmt::format("    \"issued\": {{\"date-parts\": [[{}, {}, {}]]}}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

std::string reference_line(const Citation& citation) {
  std::string line = citation.publisher.empty() ? std::string() : citation.publisher + ". ";
  line += "\"" + citation.title + "\". " + citation.handbook + ". ";
  line += citation.edition;
  if (citation.date) line += (citation.edition.empty() ? "" : ", ") + history::iso_date(*citation.date);
  if (citation.date || !citation.edition.empty()) line += ". ";
  if (!citation.url.empty()) line += citation.url + ", ";
  return line + std::string(kVisit) + ".";
}

std::string bibtex(const Citation& citation) {
  Lines lines = {"@incollection{" + citation.key};
  add_tex(lines, "author", kept(citation.publisher));
  add_tex(lines, "title", kept(citation.title));
  add_tex(lines, "booktitle", kept(citation.handbook));
  add_tex(lines, "edition", kept(citation.edition));
  add_tex(lines, "publisher", kept(citation.publisher));
  if (citation.date) {
    add_tex(lines, "year", fmt::format("{}", static_cast<int>(citation.date->year())));
    add_tex(lines, "month", fmt::format("{}", static_cast<unsigned>(citation.date->month())));
  }
  add_tex(lines, "url", citation.url);  // read letter by letter: its percent signs stay as they are
  add_tex(lines, "note", citation.commit.empty() ? std::string() : "git commit " + tex(citation.commit));
  return fmt::format("{}\n}}\n", fmt::join(lines, ",\n"));
}

std::string csl_json(const Citation& citation) {
  Lines lines;
  add_json(lines, "id", citation.key);
  add_json(lines, "type", "chapter");
  add_json(lines, "title", citation.title);
  if (!citation.publisher.empty())
    lines.push_back(fmt::format("    \"author\": [{{\"literal\": {}}}]", json_string(citation.publisher)));
  add_json(lines, "container-title", citation.handbook);
  add_json(lines, "edition", citation.edition);
  add_json(lines, "publisher", citation.publisher);
  if (citation.date) lines.push_back(date_parts(*citation.date));
  add_json(lines, "URL", citation.url);
  add_json(lines, "version", citation.commit);
  add_json(lines, "language", citation.language);
  return fmt::format("[\n  {{\n{}\n  }}\n]\n", fmt::join(lines, ",\n"));
}

}  // namespace shirube::render
