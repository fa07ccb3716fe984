#include "text/pattern.h"

#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/check.h"
#include "text/code_points.h"

namespace shirube::text {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;
/// ICU counts steps of its matching engine in units of roughly 10,000; a second of a slow machine has
/// hundreds.
constexpr std::int32_t kStepLimit = 100;

const icu::Normalizer2& nfkc() {
  static const icu::Normalizer2* const shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFKCInstance(status);
    CHECK(U_SUCCESS(status), "ICU has no NFKC data");
    return instance;
  }();
  return *shared;
}

bool joins(UChar32 code_point) {
  constexpr UChar32 kVoiced = 0xFF9E, kHalfVoiced = 0xFF9F;
  return (U_GET_GC_MASK(code_point) & U_GC_M_MASK) != 0 || code_point == kVoiced || code_point == kHalfVoiced;
}

bool is_ignorable(UChar32 code_point) {
  return u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

}  // namespace

struct PatternText::Units {
  icu::UnicodeString text;
  std::vector<std::uint32_t> begins, ends;  ///< for each unit of `text`

  /// Adds what `group` is in one width.
  void add(const icu::UnicodeString& group, std::size_t begin, std::size_t end) {
    UErrorCode status = U_ZERO_ERROR;
    add_as_written(nfkc().normalize(group, status), begin, end);
    CHECK(U_SUCCESS(status), "ICU cannot normalise well-formed text");
  }

  void add_as_written(const icu::UnicodeString& group, std::size_t begin, std::size_t end) {
    text.append(group);
    begins.resize(static_cast<std::size_t>(text.length()), static_cast<std::uint32_t>(begin));
    ends.resize(static_cast<std::size_t>(text.length()), static_cast<std::uint32_t>(end));
  }

  Pattern::Span span(std::int32_t begin, std::int32_t end) const {
    if (begin < 0 || begin >= end) return {};
    return {begins[static_cast<std::size_t>(begin)], ends[static_cast<std::size_t>(end) - 1]};
  }
};

PatternText::PatternText(std::string_view utf8) {
  auto units = std::make_unique<Units>();
  utf8 = utf8.substr(0, INT32_MAX / 16);
  icu::UnicodeString group;
  std::size_t begin = 0;
  std::size_t end = 0;
  for (std::size_t next = 0; next < utf8.size();) {
    const std::size_t at = next;
    const std::int32_t read = next_code_point(utf8, next);
    const UChar32 code_point = read == kIllFormed ? kReplacement : read;
    if (is_ignorable(code_point)) continue;
    if (!group.isEmpty() && !joins(code_point)) {
      units->add(group, begin, end);
      group.remove();
    }
    if (group.isEmpty()) begin = at;
    group.append(code_point);
    end = next;
  }
  if (!group.isEmpty()) units->add(group, begin, end);
  units_ = std::move(units);
}

PatternText::PatternText(std::unique_ptr<const Units> units) : units_(std::move(units)) {}

PatternText PatternText::as_written(std::string_view utf8) {
  auto units = std::make_unique<Units>();
  utf8 = utf8.substr(0, INT32_MAX / 16);
  for (std::size_t next = 0; next < utf8.size();) {
    const std::size_t at = next;
    const std::int32_t read = next_code_point(utf8, next);
    units->add_as_written(icu::UnicodeString(read == kIllFormed ? kReplacement : read), at, next);
  }
  return PatternText(std::move(units));
}

PatternText::~PatternText() = default;
PatternText::PatternText(PatternText&&) noexcept = default;
PatternText& PatternText::operator=(PatternText&&) noexcept = default;

std::string PatternText::folded() const {
  std::string out;
  units_->text.toUTF8String(out);
  return out;
}

struct Pattern::Compiled {
  std::unique_ptr<const icu::RegexPattern> pattern;
};

Pattern::Pattern(std::string_view expression) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where = {};
  const icu::UnicodeString source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(expression.data(), static_cast<std::int32_t>(expression.size())));
  auto compiled = std::make_unique<Compiled>();
  compiled->pattern.reset(icu::RegexPattern::compile(source, 0, where, status));
  CHECK(U_SUCCESS(status), "a pattern of ours is no regular expression");
  compiled_ = std::move(compiled);
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

std::vector<Pattern::Match> Pattern::find_all(const PatternText& text) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->pattern->matcher(text.units_->text, status));
  CHECK(U_SUCCESS(status), "ICU cannot match");
  matcher->setTimeLimit(kStepLimit, status);
  std::vector<Match> matches;
  while (matcher->find(status) != 0 && U_SUCCESS(status)) {
    Match match;
    for (std::int32_t group = 0; group <= matcher->groupCount(); ++group) {
      match.push_back(text.units_->span(matcher->start(group, status), matcher->end(group, status)));
    }
    if (!match.front().empty()) matches.push_back(std::move(match));
  }
  return matches;
}

}  // namespace shirube::text
