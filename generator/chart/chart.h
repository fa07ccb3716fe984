// A chart as its author wrote it: boxes in the cells of a grid of tiers and phases, or bodies by tier and
// their parts, and arrows between them. Takes nothing; gives the plain struct that parsing fills and that
// layout, words and exports read. Must not hold anything about sizes or places on the page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "parse/document.h"

namespace shirube::chart {

/// More than these would take too long or could not be read; a chart beyond them is reported and not drawn.
inline constexpr std::size_t kTierLimit = 6;
inline constexpr std::size_t kPhaseLimit = 8;
inline constexpr std::size_t kBoxLimit = 60;
inline constexpr std::size_t kArrowLimit = 90;
inline constexpr std::size_t kBandLimit = 8;
inline constexpr std::size_t kLineLimit = 500;     ///< of a block, comments among them
inline constexpr std::size_t kByteLimit = 65'536;  ///< of a block
inline constexpr std::size_t kTextLimit = 200;     ///< characters of a box or a band
inline constexpr std::size_t kNameLimit = 60;      ///< characters of an id, a label, a tier or a phase
inline constexpr std::size_t kDepthLimit = 2;      ///< parts and parts of parts
/// Beyond these a chart can be drawn, but is hard to read: its author is told.
inline constexpr std::size_t kGoodText = 60;
inline constexpr std::size_t kGoodCell = 5;
inline constexpr std::size_t kGoodBoxes = 24;

/// A piece of text and where it stands. '\n' is a break that the author forces; nothing else is changed.
using parse::Word;

enum class Diagram : std::uint8_t {
  Phases,  ///< 事例チャート: tiers and phases
  Bodies   ///< 会議体図: meeting bodies by tier, their parts, and whom they report to
};

/// What a box stands for: the first five in a diagram of phases, the others in one of bodies. That a body is
/// part of another is drawn, so that no kind has to say it.
enum class BoxKind : std::uint8_t {
  Action,       ///< 取組
  Meeting,      ///< 協議
  Outcome,      ///< 成果
  Issue,        ///< 課題
  Material,     ///< 資料
  Council,      ///< 会議
  Agency,       ///< 機関: an organisation, not a meeting
  Secretariat,  ///< 事務局
  Informal      ///< 非公式: people who meet without a mandate
};
inline constexpr std::size_t kPhaseKinds = 5;
inline constexpr std::size_t kBoxKinds = 9;

/// A tier (a row of the grid) or a phase (a column).
struct Line {
  Word id;
  std::string name;  ///< what readers see; empty for a line without a head
};

inline constexpr std::size_t kNoBox = static_cast<std::size_t>(-1);

struct Box {
  Word id;
  BoxKind kind = BoxKind::Action;
  Word text;
  std::size_t tier = 0;
  std::size_t first_phase = 0;
  std::size_t last_phase = 0;  ///< the same as the first but in a cell that spans phases
  Word section;                ///< the heading that tells of it, where the author names one
  std::size_t whole = kNoBox;  ///< the body that this one is part of, in the same tier
};

enum class Stroke : std::uint8_t { Sure, Weak };
enum class Heads : std::uint8_t { End, Both, None };

struct Arrow {
  std::size_t from = 0;  ///< index in `Chart::boxes`
  std::size_t to = 0;
  Stroke stroke = Stroke::Sure;
  Heads heads = Heads::End;
  std::string label;
  SourceSpan span;  ///< both ends and what stands between them
};

/// A text across tiers that stands between two phases, such as a council that carries the work over.
struct Band {
  std::size_t after_phase = 0;  ///< it stands between this phase and the next
  std::size_t first_tier = 0;
  std::size_t last_tier = 0;
  Word text;
};

enum class Origin : std::uint8_t {
  Source,         ///< the source has this chart
  Reconstruction  ///< the editors made it from what the source tells
};

struct Chart {
  Diagram diagram = Diagram::Phases;
  SourceSpan span;  ///< the block, for problems of the chart as a whole
  Word title;
  Word description;
  Word note;
  Origin origin = Origin::Source;
  std::vector<Line> tiers;   ///< top to bottom
  std::vector<Line> phases;  ///< left to right; none in a diagram of bodies
  std::vector<Box> boxes;    ///< in the order of the source
  std::vector<Arrow> arrows;
  std::vector<Band> bands;
  bool drawable = false;  ///< nothing is missing and no limit is passed
};

}  // namespace shirube::chart
