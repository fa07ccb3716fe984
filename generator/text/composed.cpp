#include "text/composed.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

#include "base/check.h"
#include "text/code_points.h"

namespace shirube::text {
namespace {

constexpr std::size_t kPlane = 0x10000;

const icu::Normalizer2& nfkc() {
  static const icu::Normalizer2* const shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFKCInstance(status);
    CHECK(U_SUCCESS(status), "ICU has no NFKC data");
    return instance;
  }();
  return *shared;
}

icu::UnicodeString normal(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString made = nfkc().normalize(text, status);
  CHECK(U_SUCCESS(status), "ICU cannot normalise well-formed text");
  return made;
}

/// Lowering can make a pair that composes: J and a caron have no common character, j and a caron have.
icu::UnicodeString composed_group(const icu::UnicodeString& group) {
  return normal(normal(group).toLower(icu::Locale::getRoot()));
}

Kind look_up_kind(UChar32 code_point) {
  const std::uint32_t category = U_GET_GC_MASK(code_point);
  if (u_isUWhiteSpace(code_point)) return Kind::Separator;
  if ((category & (U_GC_CN_MASK | U_GC_CC_MASK | U_GC_CF_MASK)) != 0) return Kind::Nothing;
  if (u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return Kind::Nothing;
  if ((category & U_GC_CS_MASK) != 0) return Kind::Separator;
  if ((category & U_GC_M_MASK) != 0 || !nfkc().hasBoundaryBefore(code_point)) return Kind::Joining;
  return (category & (U_GC_L_MASK | U_GC_N_MASK)) != 0 ? Kind::Letter : Kind::Separator;
}

/// What is known of a character of the Basic Multilingual Plane.
struct Known {
  char16_t letter = 0;  ///< what becomes of it when nothing joins it
  Kind kind = Kind::Nothing;
  bool alone = false;  ///< that is exactly one character of the same plane
};

Known look_up(UChar32 code_point) {
  Known known;
  known.kind = look_up_kind(code_point);
  if (known.kind == Kind::Nothing) return known;
  const icu::UnicodeString made = composed_group(icu::UnicodeString(code_point));
  known.alone =
      made.length() == 1 && !U_IS_SURROGATE(made.charAt(0)) && look_up_kind(made.charAt(0)) != Kind::Nothing;
  if (known.alone) known.letter = made.charAt(0);
  return known;
}

/// All of them; made at the first call.
const std::array<Known, kPlane>& plane() {
  static const auto table = [] {
    auto made = std::make_unique<std::array<Known, kPlane>>();
    for (std::size_t i = 0; i < kPlane; ++i) {
      if (!U_IS_SURROGATE(i)) (*made)[i] = look_up(static_cast<UChar32>(i));
    }
    return made;
  }();
  return *table;
}

/// Gathers one group after another.
class Groups {
 public:
  explicit Groups(std::string_view utf8) : utf8_(utf8) { letters_.reserve(utf8.size() / 2); }

  std::vector<PlacedLetter> compose() {
    for (std::size_t next = 0; next < utf8_.size();) {
      const std::size_t at = next;
      const std::int32_t read = next_code_point(utf8_, next);
      const char32_t code_point = read == kIllFormed ? U'\uFFFD' : static_cast<char32_t>(read);
      const Kind kind = kind_of(code_point);
      if (kind == Kind::Nothing) continue;
      if (kind != Kind::Joining) end_group();
      add(code_point, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next));
    }
    end_group();
    return std::move(letters_);
  }

 private:
  void add(char32_t code_point, std::uint32_t begin, std::uint32_t end) {
    if (size_ == 0) {
      first_ = code_point;
      begin_ = begin;
    } else {
      if (size_ == 1) group_ = icu::UnicodeString(static_cast<UChar32>(first_));
      group_.append(static_cast<UChar32>(code_point));
    }
    end_ = end;
    ++size_;
  }

  void end_group() {
    if (size_ == 0) return;
    const bool known = size_ == 1 && first_ < kPlane && plane()[first_].alone;
    if (known) {
      letters_.push_back({plane()[first_].letter, begin_, end_});
    } else {
      add_composed(size_ == 1 ? icu::UnicodeString(static_cast<UChar32>(first_)) : group_);
    }
    size_ = 0;
  }

  void add_composed(const icu::UnicodeString& group) {
    const icu::UnicodeString made = composed_group(group);
    for (std::int32_t i = 0; i < made.length(); i = made.moveIndex32(i, 1)) {
      const auto letter = static_cast<char32_t>(made.char32At(i));
      if (kind_of(letter) != Kind::Nothing) letters_.push_back({letter, begin_, end_});
    }
  }

  std::string_view utf8_;
  std::vector<PlacedLetter> letters_;
  icu::UnicodeString group_;  ///< the group, from its second character on
  char32_t first_ = 0;
  std::size_t size_ = 0;
  std::uint32_t begin_ = 0, end_ = 0;
};

}  // namespace

Kind kind_of(char32_t code_point) {
  return code_point < kPlane ? plane()[code_point].kind : look_up_kind(static_cast<UChar32>(code_point));
}

std::vector<PlacedLetter> composed(std::string_view utf8) {
  return Groups(utf8).compose();
}

}  // namespace shirube::text
