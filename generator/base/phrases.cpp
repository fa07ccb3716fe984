#include "base/phrases.h"

#include <algorithm>
#include <array>

namespace shirube {
namespace {

struct Phrase {
  std::string_view key, ja, en;
};

constexpr auto kPhrases = std::to_array<Phrase>({
    {"@flaw-overlap", "ほかのものと重なります", "it overlaps something else"},
    {"@flaw-near", "箱どうしが近すぎます", "two boxes are too near"},
    {"@flaw-cell", "マスからはみ出します", "it leaves its cell"},
    {"@flaw-outside", "図の外に出ます", "it leaves the drawing"},
    {"@flaw-no-way", "矢印の通り道がありません", "there is no way for the arrow"},
    {"@flaw-through", "矢印が箱や文字の上を通ります", "the arrow runs through a box or a text"},
    {"@flaw-shared", "矢印どうしが重なるか、近すぎます", "two arrows share a line or are too near"},
    {"@flaw-diagonal", "矢印が斜めになります", "the arrow is not straight"},
    {"@flaw-dock", "矢印の端が箱に正しく付きません", "an end of the arrow does not meet its box well"},
    {"@flaw-label", "矢印の文言を置く場所がありません", "there is no place for the words of the arrow"},
    {"@flaw-frame", "会議体の枠がほかのものと重なります", "the frame of a body meets something else"},
    {"@flaw-border", "矢印や文言が、関係のない枠を横切ります",
     "an arrow or its words cross a frame that is none of theirs"},
    {"@flaw-text", "文字が枠に収まりません", "the text does not fit"},
    {"@flaw-break", "行の始めや終わりに置けない文字があります",
     "a line begins or ends with a character that must not stand there"},
    {"@other-owner", "持ち主が別の利用者です", "it belongs to another user"},
    {"@too-many-files", "ファイルとフォルダーが多すぎます", "too many files and folders"},
    {"@folder-is-link", "フォルダーではなくリンクです", "it is a link, not a folder"},
    {"@no-charts", "まだありません", "none yet"},
    {"@chart-line", "図の行", "a line of a chart"},
    {"@chart-key", "項目", "key"},
    {"@chart-tier", "段", "tier"},
    {"@chart-phase", "列", "phase"},
    {"@chart-box", "箱", "box"},
    {"@chart-boxes", "箱の数", "the number of boxes"},
    {"@chart-tiers", "段の数", "the number of tiers"},
    {"@chart-phases", "列の数", "the number of phases"},
    {"@chart-arrows", "矢印の数", "the number of arrows"},
    {"@chart-bands", "帯の数", "the number of bands"},
    {"@chart-lines", "行の数か文字の数", "the number of lines or characters"},
    {"@chart-text", "文章の長さ", "the length of a text"},
    {"@chart-name", "名前の長さ", "the length of a name"},
    {"@chart-kind", "種別", "kind"},
    {"@chart-arrow", "矢印", "an arrow"},
    {"@chart-part", "「何の一部か」の行", "being part of a body"},
    {"@chart-band", "帯", "a band"},
    {"@chart-section", "節", "section"},
    {"@chart-cell", "マス", "cell"},
    {"@chart-title", "題名", "title"},
    {"@chart-yes-no", "「はい」か「いいえ」", "yes or no"},
    {"@text", "文字列", "a text"},
    {"@text-list", "文字列の一覧", "a list of texts"},
    {"@term-list", "語彙の言葉の一覧", "a list of words of the vocabulary"},
    {"@quantity", "数量（単位つきの数）", "a number with its unit"},
    {"@period", "時期", "a date"},
    {"@flag", "true か false", "true or false"},
    {"@url", "URL", "a URL"},
    {"@source", "出典（id と section）", "a source (id and section)"},
    {"@record", "「名前: 値」の組", "a map of \"name: value\""},
    {"@record-list", "「名前: 値」の組の一覧", "a list of maps"},
    {"@form", "文書の種類", "the kind of document"},
    {"@anchor", "アンカー（&名前）", "anchors (&name)"},
    {"@alias", "エイリアス（*名前）", "aliases (*name)"},
    {"@tag", "タグ（!名前）", "tags (!name)"},
    {"@no-value", "値がありません", "a value is missing"},
    {"@no-end", "終わりが見つかりません", "the end is missing"},
    {"@key-not-text", "項目名が文字列ではありません", "a key is not a text"},
    {"@toml-date", "日付（2026-04-01 の形）", "a date such as 2026-04-01"},
    {"@no-repository", "git のリポジトリがありません", "there is no git repository"},
    {"@shallow", "このリポジトリには履歴の一部しかありません",
     "this repository holds only a part of the history"},
    {"@no-revision", "その名前のタグ・ブランチ・コミットがありません",
     "no tag, branch or commit has that name"},
    {"@not-a-commit", "コミットではないものを指しています", "it does not lead to a commit"},
    {"@no-commits", "リポジトリにまだコミットがありません", "the repository has no commit yet"},
    {"@no-site", "その版に site.toml がありません", "there is no site.toml in it"},
    {"@mail-address", "メールアドレス", "a mail address"},
    {"@toml-text", "文字列", "a text"},
    {"@toml-flag", "true か false", "true or false"},
    {"@toml-number", "0 以上の数", "a number that is not negative"},
    {"@toml-numbers", "0 以上の数の並び（[1, 2]）", "a list of numbers that are not negative ([1, 2])"},
    {"@toml-texts", "文字列の並び（[\"…\", \"…\"]）", "a list of texts ([\"…\", \"…\"])"},
    {"@toml-table", "表（[…]）", "a table ([…])"},
    {"@toml-tables", "表の並び（[[…]] か [{ … }, …]）", "an array of tables ([[…]] or [{ … }, …])"},
    {"@bidi", "文字の向きを変える制御文字", "a bidirectional control"},
    {"@new-title", "題名", "title"},
    {"@new-title-help", "一覧や検索結果に出る題名です。取組が分かる短い言葉にします",
     "what lists and search results show: a few words that tell what was done"},
    {"@new-place-help", "コード・名前・読みのどれでも書けます（決まっていなければ Enter）",
     "a code, a name or its reading (Enter when it is not known yet)"},
    {"@new-slug", "スラッグ", "slug"},
    {"@new-slug-help", "ページの番地になる名前です。半角の小文字・数字・ハイフンで書き、公開したら変えません",
     "a part of the address: lower-case letters, digits and hyphens; it stays when it is published"},
    {"@place-code", "--place の6桁のコード", "the 6-digit code for --place"},
    {"@write-failed", "書き込みに失敗しました", "writing failed"},
    {"@changed-meanwhile", "読み取ったあとに書き換えられています", "it has been changed since it was read"},
    {"@not-a-folder", "フォルダーではありません", "it is not a folder"},
    {"@no-such", "見つかりません", "it does not exist"},
    {"@no-permission", "権限がありません", "permission denied"},
    {"@disk-full", "空き容量がありません", "no space left"},
    {"@read-only", "書き込みのできない場所です", "the file system is read-only"},
});

}  // namespace

std::string reason_of(const std::error_code& error) {
  if (error == std::errc::no_such_file_or_directory) return "@no-such";
  if (error == std::errc::not_a_directory) return "@not-a-folder";
  if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
    return "@no-permission";
  if (error == std::errc::no_space_on_device) return "@disk-full";
  if (error == std::errc::read_only_file_system) return "@read-only";
  return error.message();
}

std::string translated(std::string_view argument, Language language) {
  const auto found = std::find_if(kPhrases.begin(), kPhrases.end(),
                                  [&](const Phrase& phrase) { return phrase.key == argument; });
  if (found == kPhrases.end()) return std::string(argument);
  return std::string(language == Language::Japanese ? found->ja : found->en);
}

}  // namespace shirube
