#include "morphology/readings.h"

#include <mecab.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "text/fold.h"
#include "text/utf8.h"

namespace shirube::morphology {
namespace {

/// The columns of IPADIC's features (IPADIC 2.7.0 user's manual).
constexpr std::size_t kClass = 0, kSubclass = 1, kSubsubclass = 2, kBase = 6, kReading = 7;

struct Token {
  std::string_view surface;
  std::vector<std::string_view> features;
  bool after_space = false;

  std::string_view feature(std::size_t column) const {
    return column < features.size() ? features[column] : std::string_view();
  }
};

/// Where Debian's packages put dictionaries: IPADIC in UTF-8, then whichever was chosen among several.
MeCab::Model* load_model() {
  for (const char* options :
       {"-r /dev/null -d /var/lib/mecab/dic/ipadic-utf8", "-r /dev/null -d /var/lib/mecab/dic/debian"}) {
    std::unique_ptr<MeCab::Model> model(MeCab::createModel(options));
    if (!model) continue;
    const std::string charset = text::fold(model->dictionary_info()->charset);
    if (charset == "utf-8" || charset == "utf8") return model.release();
  }
  return nullptr;
}

/// One for the whole run, never deleted: threads that still hold a tagger may end after `main`.
MeCab::Model* model() {
  static MeCab::Model* const shared = load_model();
  return shared;
}

std::vector<std::string_view> split(std::string_view features) {
  std::vector<std::string_view> columns;
  while (true) {
    const std::size_t comma = std::min(features.find(','), features.size());
    columns.push_back(features.substr(0, comma));
    if (comma == features.size()) return columns;
    features.remove_prefix(comma + 1);
  }
}

/// The tokens of a text; their surfaces are pieces of it, their features of the lattice of this thread, so
/// that they are good until the next call.
std::vector<Token> tokens_of(std::string_view text) {
  if (model() == nullptr || text::first_invalid_byte(text)) return {};
  thread_local const std::unique_ptr<MeCab::Tagger> tagger(model()->createTagger());
  thread_local const std::unique_ptr<MeCab::Lattice> lattice(model()->createLattice());
  lattice->set_sentence(text.data(), text.size());
  std::vector<Token> tokens;
  if (!tagger->parse(lattice.get())) return tokens;
  for (const MeCab::Node* node = lattice->bos_node(); node != nullptr; node = node->next) {
    if (node->stat == MECAB_BOS_NODE || node->stat == MECAB_EOS_NODE) continue;
    const auto offset = static_cast<std::size_t>(node->surface - lattice->sentence());
    tokens.push_back({text.substr(offset, node->length), split(node->feature), node->rlength > node->length});
  }
  return tokens;
}

bool is_sign(const Token& token) {
  // IPADIC takes unknown signs such as （ for nouns.
  return token.feature(kClass) == "記号" || text::fold_heading(token.surface).empty();
}

/// A word the dictionary lacks, such as a new one in katakana, reads as it is written; empty when that is not
/// in kana.
std::string kana_of(std::string_view surface) {
  constexpr std::size_t kKanaBytes = 3;
  const std::string folded = text::fold(surface);
  std::string kana;
  for (std::size_t i = 0; i < folded.size(); i += kKanaBytes) {
    const std::string_view letter = std::string_view(folded).substr(i, kKanaBytes);
    const bool hiragana = letter >= "ぁ" && letter <= "ゖ";
    if (!hiragana && (letter < "ァ" || letter > "ー")) return {};
    kana += hiragana ? text::fold_word(letter) : std::string(letter);
  }
  return kana;
}

/// What a noun does in a run of nouns.
enum class Part { None, Before, Content, Inside, Ending };

Part part_of(const Token& token) {
  constexpr std::array<std::string_view, 6> kPointing = {"各", "本", "当", "同", "他", "両"};
  constexpr std::array<std::string_view, 4> kNoPart = {"代名詞", "非自立", "接続詞的", "特殊"};
  constexpr std::array<std::string_view, 4> kEndings = {"等", "達", "たち", "さん"};
  const auto among = [](const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const std::string_view subclass = token.feature(kSubclass);
  if (is_sign(token)) return Part::None;
  if (token.feature(kClass) == "接頭詞" && subclass == "名詞接続") {
    return among(kPointing, token.surface) ? Part::None : Part::Before;
  }
  if (token.feature(kClass) != "名詞" || among(kNoPart, subclass)) return Part::None;
  if (subclass == "数") return Part::Ending;  // 長期在院者4名: what is counted is the word
  if (subclass == "副詞可能") return Part::Inside;
  if (subclass != "接尾") return Part::Content;
  const bool ending = token.feature(kSubsubclass) == "副詞可能" || among(kEndings, token.surface);
  return ending ? Part::Ending : Part::Inside;
}

/// Gathers one run after another.
class Runs {
 public:
  explicit Runs(std::string_view text) : text_(text) {}

  void add(const Token& token) {
    const Part part = part_of(token);
    if (token.after_space || part == Part::None || part == Part::Ending) end();
    if (part == Part::None || part == Part::Ending) return;
    if (nouns_ == 0 && part == Part::Inside && token.feature(kSubclass) == "接尾") return;
    if (nouns_ + before_ == 0) begin_ = static_cast<std::size_t>(token.surface.data() - text_.data());
    end_ = static_cast<std::size_t>(token.surface.data() - text_.data()) + token.surface.size();
    if (part == Part::Before) {
      ++before_;
    } else {
      ++nouns_;
    }
    content_ = content_ || part == Part::Content;
  }

  std::vector<std::string> finish() {
    end();
    return std::move(found_);
  }

 private:
  void end() {
    constexpr std::size_t kShortest = 2, kShortestAlone = 3;
    const std::string run(text_.substr(begin_, end_ - begin_));
    const std::size_t shortest = nouns_ + before_ > 1 ? kShortest : kShortestAlone;
    if (content_ && text::count_code_points(run) >= shortest &&
        std::find(found_.begin(), found_.end(), run) == found_.end()) {
      found_.push_back(run);
    }
    begin_ = end_ = nouns_ = before_ = 0;
    content_ = false;
  }

  std::string_view text_;
  std::vector<std::string> found_;
  std::size_t begin_ = 0, end_ = 0;
  std::size_t nouns_ = 0, before_ = 0;
  bool content_ = false;  ///< the run has a noun that means something by itself
};

std::optional<ContentWord::Kind> content_kind(const Token& token) {
  constexpr std::array<std::string_view, 6> kEmpty = {"代名詞", "非自立", "接続詞的", "特殊", "数", "接尾"};
  const std::string_view word_class = token.feature(kClass), subclass = token.feature(kSubclass);
  if (is_sign(token)) return std::nullopt;
  if (word_class == "名詞" && subclass == "接尾") return ContentWord::Kind::Suffix;
  if (std::find(kEmpty.begin(), kEmpty.end(), subclass) != kEmpty.end()) return std::nullopt;
  if (word_class == "名詞") return ContentWord::Kind::Noun;
  if (word_class == "動詞" || word_class == "形容詞") return ContentWord::Kind::Inflected;
  return std::nullopt;
}

std::string known_or(std::string_view known, std::string otherwise) {
  return known.empty() || known == "*" ? std::move(otherwise) : std::string(known);
}

}  // namespace

bool has_dictionary() {
  return model() != nullptr;
}

std::string reading_of(std::string_view text) {
  std::string reading;
  for (const Token& token : tokens_of(text)) {
    if (is_sign(token)) continue;
    const std::string part = known_or(token.feature(kReading), kana_of(token.surface));
    if (part.empty()) break;
    reading += part;
  }
  return reading;
}

std::vector<std::string> compound_nouns(std::string_view text) {
  Runs runs(text);
  for (const Token& token : tokens_of(text)) runs.add(token);
  return runs.finish();
}

SentenceWords sentence_words(std::string_view text) {
  SentenceWords words;
  Runs runs(text);
  for (const Token& token : tokens_of(text)) {
    runs.add(token);
    const std::optional<ContentWord::Kind> kind = content_kind(token);
    if (!kind) continue;
    const std::string surface(token.surface);
    words.content.push_back({surface, known_or(token.feature(kBase), surface),
                             known_or(token.feature(kReading), kana_of(surface)), *kind});
  }
  words.compounds = runs.finish();
  return words;
}

}  // namespace shirube::morphology
