// Every rule that shirube can report, with its words.
// Takes nothing; gives ids, severities and the message texts in Japanese and English.
// Must not know positions or documents: a `Diagnostic` ties a rule to a place.
#pragma once

#include <cstddef>
#include <string_view>

namespace shirube {

/// Ordered from worst to mildest. Fatal: the environment, exit code 2. Error: the content, exit code 1. Off:
/// a handbook does not want to hear of it (`base/levels.h`).
enum class Severity { Fatal, Error, Warning, Info, Off };

// clang-format off
enum class Rule {
  // files
  UnreadableFile, FileTooLarge, InvalidUtf8, ControlCharacter, LeavesSite, BadSlug, DuplicateSlug, StrayFile,
  Submodule,
  // history
  HistoryPartial, HistoryUnreadable, OddCommitDate, EditionAbsent, EditionUnreadable, EditionBroken, UnknownAlias,
  // front matter
  MissingFrontMatter, UnclosedFrontMatter, YamlSyntax, YamlForbidden, YamlTooDeep, YamlTooLarge, DuplicateKey,
  UnknownKey, WrongType, MissingField, EmptyValue, UnknownForm, WrongFolder,
  // values
  UnknownTerm, UnknownPlace, UnknownSource, UnknownDocument, MissingAsOf, ImpossibleDate, UnreadableDate,
  EraBeyondEnd, UnreadableQuantity, FieldNotUrl,
  // sections
  UnknownSection, MissingSection, DuplicateSection, DuplicateHeading, EmptySection, MissingIntro, TextBeforeSection,
  NotAList, MissingItems, NotATable, MissingColumn, UnknownColumn, EmptyCell, UnknownPhase, MissingSubheading,
  MissingChart, HeadingLevel,
  // Markdown
  RawHtml, ForbiddenUrl, BrokenLink, BrokenAnchor, BrokenImage, ImageType, MissingAlt, UnboldedStrong, UnknownCallout,
  NestedTooDeep, BodyTooLarge,
  // charts
  ChartLine, ChartUnknown, ChartStrayBox, ChartDuplicate, ChartSelfArrow, ChartMissing, ChartTooLarge, ChartLongText,
  ChartCrowded, ChartManyBoxes, ChartBackward, ChartLooseBox, ChartEmptyPhase, ChartEmptyTier, ChartTwoWholes, ChartCircle,
  ChartPartTier, ChartDeep, ChartFence, ChartOpenFence, ChartSection, ChartDefect,
  // catalogues
  DuplicateEntry, AliasTaken, EntryDiffers, EntryCircle, SuggestedKeyword,
  // places and glossary
  CsvShape, CsvColumn, BadCode, DuplicatePlace, DuplicateTerm, TermTooShort, UnknownSee, UnknownMember,
  PseudonymWithPlace,
  // declarations
  ConfigSyntax, ConfigUnknownKey, ConfigWrongType, ConfigMissingKey, ConfigDuplicateKey, ConfigUnknownName,
  OldDeclarations, CommitUrl, FixedLevel,
  // templates
  TemplateSyntax, TemplateMissing,
  // how a text is written
  LongSentence, WrongLongVowel, MixedCommas, UnbalancedBracket, MixedWidthNumber, MachineDependent, ConfusableLetter,
  SimilarSlug,
  // facts that do not agree
  PartExceedsWhole, FieldExceeds, EraMismatch, ReviewOverdue, ReviewInFuture, FigureDiffers, RepeatedCell,
  SimilarDocument, SimilarKeyword,
  // what could tell who somebody is (`is_about_privacy`)
  PrivacyPhone, PrivacyMail, PrivacyAddress, PrivacyNumber, PrivacyBirthDate, PrivacyExactAge, PrivacyPerson,
  PrivacyInstitution, PrivacyExactDate, PrivacyCombination, PrivacySmallCell, StigmaWord,
  PrivacyAnswerUnused, PrivacyAnswerTooWide,
  // the environment
  NoSite, CannotRead, CannotWrite, PublishedInPart, ForeignOutput, OutputBusy, OutputInsideSources, OutputClash,
  InitTargetNotEmpty, NoChart, ChooseChart, NoSuchPage, NotADocument, NoSuchForm, FileExists,
  OptionNeeded, FixNeedsFolder,
  // git
  NoRepository, RepositoryOwner, UnknownRevision, NotARevision, NoCommits, GitProblem,
};
// clang-format on

inline constexpr std::size_t kRuleCount = static_cast<std::size_t>(Rule::GitProblem) + 1;

/// The words of one rule in one language. `{0}`, `{1}` stand for the arguments of the diagnostic.
struct RuleText {
  std::string_view meaning;  ///< one line for the list of rules
  std::string_view message;  ///< what was seen
  std::string_view hint;     ///< what to do next; may be empty
};

struct RuleInfo {
  Rule rule;
  std::string_view id;  ///< ASCII, stable: used in messages, in CI and in exceptions that editors record
  Severity severity;
  RuleText ja;
  RuleText en;
};

/// Rules whose findings a reviewer answers in the document, with a reason, instead of switching the rule off.
constexpr bool is_about_privacy(Rule rule) {
  return rule >= Rule::PrivacyPhone && rule <= Rule::PrivacySmallCell;
}

/// The row of the table for `rule`.
const RuleInfo& rule_info(Rule rule);

}  // namespace shirube
