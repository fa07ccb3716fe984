#include "render/runs_html.h"

#include "render/clip.h"
#include "render/html.h"
#include "text/utf8.h"

namespace shirube::render {
namespace {

using changes::Edit;
using changes::Run;
using changes::Runs;

/// Characters that are shown of what is the same, on each side of a change.
constexpr std::size_t kBeside = 28;
/// What is no longer than this is not worth shortening.
constexpr std::size_t kShort = 2 * kBeside + 12;
constexpr const char* kOmitted =
    "<span class=\"omitted\">…<span class=\"visually-hidden\">（中略）</span></span>";

std::string hidden(std::string_view words) {
  return "<span class=\"visually-hidden\">" + std::string(words) + "</span>";
}

std::string_view last_code_points(std::string_view text, std::size_t count) {
  const std::size_t all = text::count_code_points(text);
  return all <= count ? text : text.substr(text::first_code_points(text, all - count).size());
}

/// The parts of what is the same that touch a change.
std::string same_html(const Runs& runs, std::size_t index) {
  const std::string& text = runs[index].text;
  if (text::count_code_points(text) <= kShort) return escaped(text);
  const bool after = index > 0, before = index + 1 < runs.size();
  if (!after && !before) return escaped(clipped(text, kShort));
  std::string out = after ? escaped(text::first_code_points(text, kBeside)) : std::string();
  out += kOmitted;
  return before ? out + escaped(last_code_points(text, kBeside)) : out;
}

}  // namespace

std::string marked_html(Edit edit, std::string_view text) {
  const bool fresh = edit == Edit::New;
  const std::string tag = fresh ? "ins" : "del";
  return "<" + tag + ">" + hidden(fresh ? "追加：" : "削除：") + escaped(text) +
         hidden(fresh ? "（追加ここまで）" : "（削除ここまで）") + "</" + tag + ">";
}

std::string runs_html(const Runs& runs) {
  std::string out;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    out += runs[i].edit == Edit::Same ? same_html(runs, i) : marked_html(runs[i].edit, runs[i].text);
  }
  return out;
}

std::string whole_html(const Runs& runs, changes::What what) {
  const std::string tag = what == changes::What::New ? "ins" : "del";
  std::string words;
  for (const Run& run : runs) words += escaped(run.text);
  return words.empty() ? words : "<" + tag + ">" + words + "</" + tag + ">";
}

std::string said_html(const Runs& runs, changes::What what) {
  return what == changes::What::Changed ? runs_html(runs) : whole_html(runs, what);
}

}  // namespace shirube::render
