#include "base/environment_rules.h"

#include <array>

namespace shirube {
namespace {

constexpr Severity kFatal = Severity::Fatal;
constexpr std::size_t kCount = kRuleCount - static_cast<std::size_t>(Rule::NoSite);

// clang-format off
constexpr std::array<RuleInfo, kCount> kRules = {{
  // --- the environment ---
  {Rule::NoSite, "no-site", kFatal,
   {"site.toml がない", "{0} に site.toml がありません", "手引きのフォルダーを --site で指定するか、shirube init で新しい手引きを作ってください"},
   {"there is no site.toml", "there is no site.toml in {0}", "name the site's folder with --site, or make a new one with shirube init"}},
  {Rule::CannotRead, "cannot-read", kFatal,
   {"読み取れない", "{0} を読み取れません（{1}）", "フォルダーの名前と権限をご確認ください"},
   {"cannot read", "{0} cannot be read ({1})", "check the name of the folder and its permissions"}},
  {Rule::CannotWrite, "cannot-write", kFatal,
   {"書き込めない", "{0} に書き込めません（{1}）", "空き容量と権限をご確認ください。公開済みのファイルは元のままです"},
   {"cannot write", "{0} cannot be written ({1})", "check free space and permissions; what was published is unchanged"}},
  {Rule::PublishedInPart, "published-in-part", kFatal,
   {"公開が途中で止まった", "{0} に書き込めず、公開が途中で止まりました（{1}）", "新しいページと前のページが混ざっています。空き容量と権限をご確認のうえ、もう一度 build してください。次の公開でそろいます"},
   {"publishing stopped half way", "{0} cannot be written, and publishing stopped half way ({1})", "new and old pages are mixed; check free space and permissions and build again: the next run repairs it"}},
  {Rule::ForeignOutput, "foreign-output", kFatal,
   {"出力先に別のファイルがある", "出力先 {0} には、shirube が作ったのではないファイル（{1} など）があります", "空のフォルダーを -o で指定してください。安全のため、何も書き込んでいません"},
   {"the output folder holds other files", "the output folder {0} holds files that shirube did not write (such as {1})", "name an empty folder with -o; nothing was written"}},
  {Rule::OutputBusy, "output-busy", kFatal,
   {"別の shirube が公開している", "{0} には、いま別の shirube が公開しています", "終わってから、もう一度お試しください。今回は何も書き込んでいません"},
   {"another shirube is publishing", "another shirube is publishing to {0} now", "try again when it has finished; this run wrote nothing"}},
  {Rule::OutputInsideSources, "output-inside-sources", kFatal,
   {"出力先が原稿の中にある", "出力先 {0} は原稿のフォルダーの中か、原稿を含むフォルダーです", "原稿とは別のフォルダーを -o で指定してください"},
   {"the output folder overlaps the sources", "the output folder {0} is inside or around the sources", "name another folder with -o"}},
  {Rule::OutputClash, "output-clash", kFatal,
   {"二つのファイルの出力先が同じ", "「{0}」という名前で、二つの違うファイルを公開しようとしました", "文書・assets のファイル・フォルダーのどれかの名前を変えてください。公開済みのファイルは元のままです"},
   {"two files have one place in the output", "two different files would be published as \"{0}\"", "rename a document, a file in assets or a folder; what was published is unchanged"}},
  {Rule::InitTargetNotEmpty, "init-target-not-empty", kFatal,
   {"作成先が空でない", "{0} は空のフォルダーではありません", "新しい名前か、空のフォルダーを指定してください"},
   {"the target is not empty", "{0} is not an empty folder", "name a new or empty folder"}},
  {Rule::NoChart, "no-chart", kFatal,
   {"その文書には図がない", "「{0}」には図（事例チャート）がありません", "図のある文書: {1}"},
   {"there is no chart in the document", "there is no chart in \"{0}\"", "documents with charts: {1}"}},
  {Rule::ChooseChart, "choose-chart", kFatal,
   {"図を一つに決められない", "「{0}」の図は {1} 個です", "--number に 1 から {1} までの番号を書いてください"},
   {"not one chart is meant", "\"{0}\" has {1} charts", "give --number a number from 1 to {1}"}},
  {Rule::NoSuchPage, "no-such-page", kFatal,
   {"そのページはない", "「{0}」というページはありません", "「フォルダー/スラッグ」の形で、出力先でのページの場所を書いてください"},
   {"there is no such page", "there is no page \"{0}\"", "write the page's place in the output: folder/slug"}},
  {Rule::NotADocument, "not-a-document", kFatal,
   {"原稿ではないファイル", "「{0}」は、この手引きの原稿（文書・地域の一覧・用語集・宣言）ではありません", "site.toml のあるフォルダーを --site で指定し、その中のファイルを書いてください"},
   {"not a source of the handbook", "\"{0}\" is no source of this handbook (a document, places, glossary, declarations)", "name the folder of site.toml with --site, and files inside it"}},
  {Rule::NoSuchForm, "no-such-form", kFatal,
   {"その種類の文書はない", "「{0}」という文書の種類はありません", "使える種類は {1} です"},
   {"there is no such form", "there is no form \"{0}\"", "known forms: {1}"}},
  {Rule::FileExists, "file-exists", kFatal,
   {"ファイルがもうある", "{0} はもうあります", "上書きはしません。--slug で別の名前を書いてください（例: {1}）"},
   {"the file is there already", "{0} is there already", "nothing was overwritten; give another name with --slug (such as {1})"}},
  {Rule::OptionNeeded, "option-needed", kFatal,
   {"オプションが足りない", "{0} が書かれていません", "{1}"},
   {"an option is missing", "{0} is missing", "{1}"}},
  {Rule::FixNeedsFolder, "fix-needs-folder", kFatal,
   {"直すにはフォルダーが要る", "--rev で読んだ「{0}」は、書き直せません", "--rev を外すと、フォルダーにあるファイルを直します"},
   {"fixes need a folder", "what --rev reads (\"{0}\") cannot be rewritten", "without --rev the files of the folder are mended"}},
  // --- git ---
  {Rule::NoRepository, "no-repository", kFatal,
   {"git のリポジトリがない", "{0} は git のリポジトリの中にありません", "--rev を外すと、フォルダーにあるファイルから作ります"},
   {"there is no git repository", "{0} is not in a git repository", "without --rev the files of the folder are used"}},
  {Rule::RepositoryOwner, "repository-owner", kFatal,
   {"リポジトリの持ち主が違う", "{0} のリポジトリは別の利用者のものなので、安全のため git が読み取りを断りました", "信頼できるものなら git config --global --add safe.directory に続けてこのフォルダーを書くと、読めるようになります"},
   {"the repository belongs to another user", "the repository of {0} belongs to another user, so git refuses to read it", "if you trust it: git config --global --add safe.directory and this folder"}},
  {Rule::UnknownRevision, "unknown-revision", kFatal,
   {"その版がない", "リポジトリに「{0}」という版（タグ、ブランチ、コミット）はありません", "git tag と git branch -a で名前をご確認ください。まだ取り寄せていないタグは git fetch --tags で届きます"},
   {"there is no such revision", "the repository has no tag, branch or commit \"{0}\"", "see git tag and git branch -a; git fetch --tags brings tags that are not here yet"}},
  {Rule::NotARevision, "not-a-revision", kFatal,
   {"版ではないものを指している", "「{0}」はコミットでもフォルダーでもありません", "コミットを指すタグかブランチの名前を書いてください"},
   {"not a revision", "\"{0}\" is neither a commit nor a folder", "name a tag or a branch that leads to a commit"}},
  {Rule::NoCommits, "no-commits", kFatal,
   {"まだコミットがない", "このリポジトリにはまだコミットがないので、「{0}」を読めません", "git commit で最初の記録を作ってください"},
   {"no commits yet", "the repository has no commit yet, so \"{0}\" cannot be read", "make the first one with git commit"}},
  {Rule::GitProblem, "git-problem", kFatal,
   {"リポジトリを読めない", "リポジトリの「{0}」を読めません（{1}）", "git fsck で傷みがないかをご確認ください。別の場所から clone し直すと直ることがあります"},
   {"the repository cannot be read", "\"{0}\" of the repository cannot be read ({1})", "git fsck tells what is damaged; a fresh clone may help"}},
}};
// clang-format on

}  // namespace

std::span<const RuleInfo> environment_rules() {
  return kRules;
}

}  // namespace shirube
