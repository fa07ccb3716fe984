#include "base/advice_rules.h"

#include <array>

namespace shirube {
namespace {

constexpr Severity kError = Severity::Error;
constexpr Severity kWarning = Severity::Warning;
constexpr Severity kInfo = Severity::Info;
constexpr std::size_t kCount =
    static_cast<std::size_t>(Rule::NoSite) - static_cast<std::size_t>(Rule::LongSentence);

// clang-format off
constexpr std::array<RuleInfo, kCount> kRules = {{
  // --- how a text is written ---
  {Rule::LongSentence, "long-sentence", kInfo,
   {"一文が長い", "この一文は {0} 字あります", "{1} 字までを目安に、二つの文に分けるか、箇条書きにすると読みやすくなります"},
   {"a long sentence", "this sentence has {0} characters", "about {1} are easy to read; make it two sentences, or a list"}},
  {Rule::WrongLongVowel, "wrong-long-vowel", kWarning,
   {"長音に別の記号が使われている", "「{0}」の「{1}」は、長音の「ー」ではない記号です", "「{2}」と書いてください"},
   {"another sign instead of the long vowel mark", "the \"{1}\" in \"{0}\" is not the long vowel mark", "write \"{2}\""}},
  {Rule::MixedCommas, "mixed-commas", kInfo,
   {"読点が混ざっている", "この文書では「、」と「，」が混ざっています（{0}）", "多く使われている「{1}」にそろえてください"},
   {"two kinds of commas", "this document mixes 、 and ， ({0})", "use \"{1}\" throughout"}},
  {Rule::UnbalancedBracket, "unbalanced-bracket", kWarning,
   {"括弧の対がそろっていない", "「{0}」に対応する括弧がありません", "閉じ忘れか、余分な括弧がないかをご確認ください"},
   {"a bracket without its partner", "there is no partner for \"{0}\"", "look for a bracket that was forgotten or is too many"}},
  {Rule::MixedWidthNumber, "mixed-width-number", kInfo,
   {"全角と半角の数字が混ざっている", "一つの数「{0}」の中で、全角と半角の数字が混ざっています", "「{1}」でよいかをご確認のうえ、そろえてください"},
   {"full and half width digits in one number", "the number \"{0}\" mixes full and half width digits", "if \"{1}\" is meant, write that"}},
  {Rule::MachineDependent, "machine-dependent", kWarning,
   {"機種によって見え方の違う文字", "「{0}」に、機種や読み上げによって正しく伝わらないことのある文字「{1}」があります", "「{2}」と書けないかをご確認ください（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」1-9）"},
   {"a character that some machines cannot show", "\"{0}\" holds \"{1}\", which some machines and screen readers get wrong", "see whether \"{2}\" can be written instead"}},
  {Rule::ConfusableLetter, "confusable-letter", kWarning,
   {"ほかの文字とまぎらわしい文字", "「{0}」の「{1}」（U+{2}）は、見た目の似たほかの文字とまぎらわしい文字です", "「{3}」のつもりでしたら、打ち直してください。検索でも見つかりません"},
   {"a letter that looks like another", "the \"{1}\" (U+{2}) in \"{0}\" looks like another letter", "type it again if \"{3}\" is meant; nobody will find it by searching"}},
  {Rule::SimilarSlug, "similar-slug", kWarning,
   {"まぎらわしいスラッグ", "スラッグ「{0}」は「{1}」と見分けがつきにくい名前です", "番地を書き写すときに間違えやすいので、まだ公開していなければ別の名前にしてください"},
   {"slugs that look alike", "the slug \"{0}\" looks like \"{1}\"", "people will mix them up; choose another name unless it is published"}},
  // --- facts that do not agree ---
  {Rule::PartExceedsWhole, "part-exceeds-whole", kWarning,
   {"内訳が全体より多い", "「{0}」では、内訳の {1} が全体の {2} より多くなっています", "原資料の数字をご確認ください。原資料のとおりなら、編注（[!EDITOR]）でそのことを書いてください"},
   {"a part is more than its whole", "in \"{0}\" the part {1} is more than the whole {2}", "check the figures in the source; if they stand there, say so in an [!EDITOR] note"}},
  {Rule::FieldExceeds, "field-exceeds", kWarning,
   {"上限の項目を超える数", "「{0}」の {1} が「{2}」の {3} を超えています", "どちらかの数字をご確認ください"},
   {"a figure exceeds its limit", "\"{0}\" is {1} and exceeds \"{2}\", which is {3}", "check both figures"}},
  {Rule::EraMismatch, "era-mismatch", kWarning,
   {"和暦と西暦が合わない", "「{0}」の和暦と西暦が合いません", "和暦のほうは西暦 {1} 年です。どちらが正しいかをご確認ください"},
   {"the two calendars disagree", "the two years in \"{0}\" disagree", "the Japanese year is {1}; check which one is right"}},
  {Rule::ReviewOverdue, "review-overdue", kWarning,
   {"内容の確認から時間がたっている", "最後の確認（{0}）から {1} か月たっています", "今も変わりがないかを確かめ、「{2}」を書き換えてください。終わった取組なら、そのことを本文に書いてください"},
   {"not reviewed for long", "the last review ({0}) was {1} months ago", "see whether it still holds and renew \"{2}\"; if the work has ended, say so in the text"}},
  {Rule::ReviewInFuture, "review-in-future", kWarning,
   {"確認した日が未来になっている", "確認した時期「{0}」は、まだ来ていません", "年月をご確認ください"},
   {"reviewed in the future", "the review of \"{0}\" has not happened yet", "check the year and month"}},
  {Rule::FigureDiffers, "figure-differs", kWarning,
   {"同じ地域の数が大きく違う", "「{0}」が、同じ地域のほかの文書と大きく違います（ここでは {1}、{2} では {3}）", "桁や時点、地域の範囲をご確認ください"},
   {"figures of one place differ much", "\"{0}\" differs much from another document of the same place (here {1}, in {2} {3})", "check the digits, the dates and the area that is meant"}},
  {Rule::RepeatedCell, "repeated-cell", kWarning,
   {"二つの欄が同じ文", "「{0}」と「{1}」の欄が同じ文です", "写し間違いがないかをご確認ください。原資料のとおりなら、編注（[!EDITOR]）でそのことを書いてください"},
   {"two cells say the same", "the cells \"{0}\" and \"{1}\" say the same", "look for a slip in copying; if the source has it, say so in an [!EDITOR] note"}},
  {Rule::SimilarDocument, "similar-document", kWarning,
   {"ほとんど同じ文書がある", "この文書は {0} とほとんど同じです（{1} %）", "同じ事例なら一つにまとめ、なくす側の番地を aliases に書いてください。別の事例なら、違いが分かるように書いてください"},
   {"a document that is nearly the same", "this document is nearly the same as {0} ({1} %)", "if it is the same case, keep one and name the other's address in aliases; if not, say what differs"}},
  {Rule::SimilarKeyword, "similar-keyword", kInfo,
   {"よく似た言葉がある", "「{0}」は、ほかの文書の「{1}」とよく似ています", "同じ意味なら、書き方をそろえてください。一つのページにまとまります"},
   {"a word much like another", "\"{0}\" is much like \"{1}\" in other documents", "if they mean the same, write them alike: they will share one page"}},
  // --- what could tell who somebody is ---
  {Rule::PrivacyPhone, "privacy-phone", kError,
   {"電話・ファクスの番号", "「{0}」は電話かファクスの番号のようです", "番号を消し、担当部署の名前だけを書いてください"},
   {"a telephone number", "\"{0}\" looks like a telephone number", "remove it and name the office only"}},
  {Rule::PrivacyMail, "privacy-mail", kError,
   {"メールアドレス", "「{0}」はメールアドレスのようです", "アドレスを消し、担当部署の名前だけを書いてください"},
   {"a mail address", "\"{0}\" looks like a mail address", "remove it and name the office only"}},
  {Rule::PrivacyAddress, "privacy-address", kError,
   {"郵便番号・番地", "「{0}」は郵便番号か番地のようです", "市町村名までにしてください"},
   {"a postal address", "\"{0}\" looks like a postal address", "name the municipality only"}},
  {Rule::PrivacyNumber, "privacy-number", kError,
   {"個人に付けられた番号", "「{0}」は、個人に付けられた番号（{1}）のようです", "番号を消してください"},
   {"a number of a person", "\"{0}\" looks like a number given to a person ({1})", "remove it"}},
  {Rule::PrivacyBirthDate, "privacy-birth-date", kError,
   {"生年月日", "「{0}」は生年月日のようです", "「40代」のような年代にしてください"},
   {"a date of birth", "\"{0}\" looks like a date of birth", "write an age band, such as 40代"}},
  {Rule::PrivacyExactAge, "privacy-exact-age", kWarning,
   {"一人の人の年齢", "「{0}」は、一人の人の年齢のようです", "「{1}」のような年代にしてください。制度の年齢なら、このままでかまいません"},
   {"the age of one person", "\"{0}\" looks like the age of one person", "write an age band, such as {1}; ages in rules may stay"}},
  {Rule::PrivacyPerson, "privacy-person", kWarning,
   {"個人の名前", "「{0}」は、個人の名前のようです", "「Aさん」のような仮の名前か、役職の名前にしてください"},
   {"the name of a person", "\"{0}\" looks like the name of a person", "write a letter, such as Aさん, or the office that person holds"}},
  {Rule::PrivacyInstitution, "privacy-institution", kWarning,
   {"一人の経過の中の施設の名前", "一人の人の経過の中に、施設の名前「{0}」があります", "「A病院」「精神科病院」のように、どこか分からない言い方にしてください"},
   {"the name of an institution in one person's story", "there is the name of an institution, \"{0}\", in the story of one person", "write A病院 or the kind of institution"}},
  {Rule::PrivacyExactDate, "privacy-exact-date", kWarning,
   {"一人の経過の中の日付", "一人の人の経過の中に、日付「{0}」があります", "「X年」「入院後3か月」のように、いつのことか特定できない言い方にしてください"},
   {"a date in one person's story", "there is a date, \"{0}\", in the story of one person", "write X年 or the time that has passed, such as 入院後3か月"}},
  {Rule::PrivacyCombination, "privacy-combination", kWarning,
   {"重ねると個人が分かるおそれのある事柄", "{0} が分かる文書に、一人の人の {1} が書かれています。重ねると、だれのことか分かるおそれがあります", "書かなくても伝わる事柄を消してください。残すときは、同意などを確かめたうえで privacy にその判断を書いてください"},
   {"facts that together may name a person", "in a document that names {0}, one person's {1} are told; together they may show who it is", "leave out what is not needed; to keep it, make sure of consent and record the decision under privacy"}},
  {Rule::PrivacySmallCell, "privacy-small-cell", kWarning,
   {"ごく少ない人数", "{0} の患者・利用者などの人数「{1}」が書かれています。人数が 10 未満だと、だれのことか分かるおそれがあります", "「10人未満」のような言い方にするか、公表済みの数であることを確かめて privacy にその判断を書いてください"},
   {"a very small number of persons", "the number \"{1}\" of patients or users in {0} is told; below 10 it may show who they are", "write \"fewer than 10\", or make sure that the figure is public and record the decision under privacy"}},
  {Rule::StigmaWord, "stigma-word", kInfo,
   {"偏見につながるおそれのある言葉", "「{0}」は、偏見につながるおそれのある言葉です", "「{1}」などの言い方ができないかをご検討ください。引用や当時の呼び方なら、このままでかまいません"},
   {"a word that may hurt", "\"{0}\" may feed prejudice", "see whether \"{1}\" says it as well; quotations and names of their time may stay"}},
  {Rule::PrivacyAnswerUnused, "privacy-answer-unused", kInfo,
   {"当てはまるところのない判断", "privacy に書かれた「{0}」の判断に当てはまるところは、もうありません", "文章が変わって要らなくなったのなら、この判断を消してください"},
   {"a decision about nothing", "there is nothing left that the decision on \"{0}\" is about", "remove it when the text has changed"}},
  {Rule::PrivacyAnswerTooWide, "privacy-answer-too-wide", kWarning,
   {"どの言葉についての判断かが書かれていない", "「{0}」は公開を止める規則なので、about のない判断は数えません", "about に、お知らせに示された言葉を書いてください"},
   {"a decision that names no words", "\"{0}\" stops the build; a decision without about does not count", "write the words of the finding under about"}},
}};
// clang-format on

}  // namespace

std::span<const RuleInfo> advice_rules() {
  return kRules;
}

}  // namespace shirube
