#include "values/period.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace shirube::values {
namespace {

std::string iso(std::chrono::year_month_day day) {
  Period period;
  period.begin = day;
  return iso_begin(period);
}

/// All of a reading but `raw` in one line, so that a case is compared as a whole.
std::string described(const PeriodReading& reading) {
  constexpr std::array<const char*, 4> kPrecisions = {"Day", "Month", "Year", "FiscalYear"};
  if (reading.problem == PeriodProblem::Unreadable) return "unreadable";
  if (reading.problem == PeriodProblem::Impossible) return "impossible";
  const Period& period = reading.period;
  return iso(period.begin) + ".." + (period.end ? iso(*period.end) : "") + " " +
         kPrecisions[static_cast<std::size_t>(period.precision)] + (period.beyond_era ? " beyond" : "");
}

struct Case {
  std::string_view raw;
  std::string_view reading;
};

void expect_readings(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    const PeriodReading reading = read_period(test.raw);
    EXPECT_EQ(described(reading), test.reading) << test.raw;
    EXPECT_EQ(reading.period.raw, test.raw);
  }
}

TEST(ReadPeriod, SingleDates) {
  expect_readings({
      {"令和2年1月", "2020-01-01..2020-01-31 Month"},
      {"令和2年2月", "2020-02-01..2020-02-29 Month"},
      {"平成元年", "1989-01-01..1989-12-31 Year"},
      {"昭和50年", "1975-01-01..1975-12-31 Year"},
      {"大正12年9月1日", "1923-09-01..1923-09-01 Day"},
      {"明治19年4月", "1886-04-01..1886-04-30 Month"},
      {"平成29年度", "2017-04-01..2018-03-31 FiscalYear"},
      {"令和元年度", "2019-04-01..2020-03-31 FiscalYear"},
      {"平成30", "2018-01-01..2018-12-31 Year"},
      {"H31.4", "2019-04-01..2019-04-30 Month"},
      {"H31.4.30", "2019-04-30..2019-04-30 Day"},
      {"H31/4/30", "2019-04-30..2019-04-30 Day"},
      {"H31年3月", "2019-03-01..2019-03-31 Month"},
      {"R1", "2019-01-01..2019-12-31 Year"},
      {"H30", "2018-01-01..2018-12-31 Year"},
      {"r元年5月", "2019-05-01..2019-05-31 Month"},
      {"2018", "2018-01-01..2018-12-31 Year"},
      {"2018年", "2018-01-01..2018-12-31 Year"},
      {"2018年度", "2018-04-01..2019-03-31 FiscalYear"},
      {"2018年4月", "2018-04-01..2018-04-30 Month"},
      {"2018-04", "2018-04-01..2018-04-30 Month"},
      {"2018-04-01", "2018-04-01..2018-04-01 Day"},
      {"2020/4/1", "2020-04-01..2020-04-01 Day"},
      {"2020.4.1", "2020-04-01..2020-04-01 Day"},
      {"2020-02-29", "2020-02-29..2020-02-29 Day"},
  });
}

TEST(ReadPeriod, SpellingsOfTheSameDate) {
  expect_readings({
      {"Ｒ１年５月", "2019-05-01..2019-05-31 Month"},
      {"Ｈ３１．４．３０", "2019-04-30..2019-04-30 Day"},
      {"２０１８－０４", "2018-04-01..2018-04-30 Month"},
      {"２０２０／４／１", "2020-04-01..2020-04-01 Day"},
      {"平成 31 年 4 月時点", "2019-04-01..2019-04-30 Month"},
      {"　令和元年 10月　", "2019-10-01..2019-10-31 Month"},
      {"㍻30年度", "2018-04-01..2019-03-31 FiscalYear"},
      {"㋿2年", "2020-01-01..2020-12-31 Year"},
      {"平成02年04月01日", "1990-04-01..1990-04-01 Day"},
  });
}

TEST(ReadPeriod, ClosingWords) {
  expect_readings({
      {"平成30年度末", "2018-04-01..2019-03-31 FiscalYear"},
      {"H31年4月時点", "2019-04-01..2019-04-30 Month"},
      {"平成31年4月末時点", "2019-04-01..2019-04-30 Month"},
      {"令和2年4月1日現在", "2020-04-01..2020-04-01 Day"},
      {"平成19年頃", "2007-01-01..2007-12-31 Year"},
      {"平成30年末", "2018-01-01..2018-12-31 Year"},
      {"2018-04末", "2018-04-01..2018-04-30 Month"},
      {"平成30年4月1日末", "unreadable"},
      {"H30末", "unreadable"},
      {"平成30年度から", "unreadable"},
      {"平成30年4月1日から施行", "unreadable"},
  });
}

TEST(ReadPeriod, Ranges) {
  expect_readings({
      {"平成27年度～", "2015-04-01.. FiscalYear"},
      {"平成30年度～現在", "2018-04-01.. FiscalYear"},
      {"H30～", "2018-01-01.. Year"},
      {"2018-現在", "2018-01-01.. Year"},
      {"平成27年度－", "2015-04-01.. FiscalYear"},
      {"平成19～20年度", "2007-04-01..2009-03-31 FiscalYear"},
      {"平成19〜20年度", "2007-04-01..2009-03-31 FiscalYear"},
      {"平成19~20年度", "2007-04-01..2009-03-31 FiscalYear"},
      {"平成19-20年度", "2007-04-01..2009-03-31 FiscalYear"},
      {"平成19－20年度", "2007-04-01..2009-03-31 FiscalYear"},
      {"平成１９―２０年度", "2007-04-01..2009-03-31 FiscalYear"},
      {"平成19～20年", "2007-01-01..2008-12-31 Year"},
      {"H19～20", "2007-01-01..2008-12-31 Year"},
      {"H19年度～H20年度", "2007-04-01..2009-03-31 FiscalYear"},
      {"H19年度～20", "2007-04-01..2009-03-31 FiscalYear"},
      {"平成27年度～28年度", "2015-04-01..2017-03-31 FiscalYear"},
      {"平成30～令和2年度", "2018-04-01..2021-03-31 FiscalYear"},
      {"平成30～2019年度", "2018-04-01..2020-03-31 FiscalYear"},
      {"H30-R2", "2018-01-01..2020-12-31 Year"},
      {"2018-2020", "2018-01-01..2020-12-31 Year"},
      {"2018-2020年度", "2018-04-01..2021-03-31 FiscalYear"},
      {"2018-04～2019-03", "2018-04-01..2019-03-31 Month"},
      {"2018-04-01-2018-05-03", "2018-04-01..2018-05-03 Day"},
      {"2018年4月～6月", "2018-04-01..2018-06-30 Month"},
      {"2018年4～6月", "2018-04-01..2018-06-30 Month"},
      {"2018/4～6", "2018-04-01..2018-06-30 Month"},
      {"2018年4月1日－3日", "2018-04-01..2018-04-03 Day"},
      {"2018年4月1～3日", "2018-04-01..2018-04-03 Day"},
      {"平成30年4月1日～令和2年3月31日", "2018-04-01..2020-03-31 Day"},
      {"平成19年頃～平成21年頃", "2007-01-01..2009-12-31 Year"},
  });
}

TEST(ReadPeriod, RangesOfMixedPrecisionTakeTheFinestThatSaysBoth) {
  expect_readings({
      {"2015年～2016年度", "2015-01-01..2017-03-31 Month"},
      {"平成27年度～平成30年3月", "2015-04-01..2018-03-31 Month"},
      {"2018年4月1日～5月", "2018-04-01..2018-05-31 Day"},
      {"2018年～2018年6月", "2018-01-01..2018-06-30 Month"},
  });
}

TEST(ReadPeriod, Eras) {
  expect_readings({
      {"平成31年", "2019-01-01..2019-12-31 Year"},
      {"平成31年度", "2019-04-01..2020-03-31 FiscalYear"},
      {"平成31年4月30日", "2019-04-30..2019-04-30 Day"},
      {"平成31年5月1日", "2019-05-01..2019-05-01 Day beyond"},
      {"平成31年5月", "2019-05-01..2019-05-31 Month beyond"},
      {"平成32年", "2020-01-01..2020-12-31 Year beyond"},
      {"平成30～32年度", "2018-04-01..2021-03-31 FiscalYear beyond"},
      {"昭和65年", "1990-01-01..1990-12-31 Year beyond"},
      {"昭和64年1月7日", "1989-01-07..1989-01-07 Day"},
      {"昭和64年1月8日", "1989-01-08..1989-01-08 Day beyond"},
      {"大正15年12月25日", "1926-12-25..1926-12-25 Day beyond"},
      {"明治45年7月30日", "1912-07-30..1912-07-30 Day beyond"},
      {"令和元年4月", "2019-04-01..2019-04-30 Month"},
      {"令和1年4月1日", "2019-04-01..2019-04-01 Day"},
      {"明治元年", "1868-01-01..1868-12-31 Year"},
      {"明治6年1月1日", "1873-01-01..1873-01-01 Day"},
      {"明治5年12月2日", "unreadable"},  // 1872-12-31: the old calendar
  });
}

TEST(ReadPeriod, Impossible) {
  for (const std::string_view raw : {"2019年2月30日",
                                     "2019-02-29",
                                     "2018年13月",
                                     "2018-13",
                                     "2018-00",
                                     "2018年0月",
                                     "2018年4月0日",
                                     "2018年4月31日",
                                     "平成0年",
                                     "令和0年度",
                                     "R0",
                                     "明治0年4月",
                                     "1867年",
                                     "2201年",
                                     "9999",
                                     "02018年",
                                     "99999999999999999999年",
                                     "平成99999999999999999999年",
                                     "平成2018年",
                                     "2018年004月",
                                     "2018年4月99999999999日",
                                     "平成30年12月～3月",
                                     "2020-2018",
                                     "昭和63～2年",
                                     "2018年～2201年"}) {
    EXPECT_EQ(described(read_period(raw)), "impossible") << raw;
  }
}

TEST(ReadPeriod, Unreadable) {
  for (const std::string_view raw : {
           "",
           "　",
           "未定",
           "－",
           "～",
           "現在",
           "時点",
           "元年",
           "年",
           "平成",
           "H",
           "4月",
           "4月1日",
           "19年度",
           "3年",
           "10年間",
           "20 18年",
           "2018 04",
           "20180401",
           "12345",
           "2018年4",
           "2018-",
           "2018-04-",
           "～平成30年",
           "平成年",
           "平成30年年",
           "H19-20",
           "H30-4",
           "2018/4-6",
           "2018-04/01",
           "2018～20",
           "4～6月",
           "平成19～4月",
           "2018--19",
           "平成三十年",
           "March",
           "h.4",
           "2018年4年",
           "平成4月",
           "2018年-04",
           "1年目",
           "-2018",
           "2018年度4月",
           "平成30年～6月",
           "2018-04-05-06",
           "平成19年頃から",
           "2018-20年度",
       }) {
    EXPECT_EQ(described(read_period(raw)), "unreadable") << raw;
  }
}

TEST(ReadPeriod, HostileInput) {
  EXPECT_EQ(described(read_period("\xFF\xFE 2018年")), "unreadable");
  EXPECT_EQ(described(read_period("2018\xE5\xB9")), "unreadable");
  EXPECT_EQ(described(read_period(std::string_view("2018\0年", 8))), "unreadable");
  EXPECT_EQ(described(read_period(std::string(100'000, '9'))), "unreadable");
  EXPECT_EQ(described(read_period("2018-" + std::string(100'000, '1'))), "unreadable");
  EXPECT_EQ(described(read_period(std::string(100'000, '~'))), "unreadable");
  std::string closing = "平成30年";
  for (int i = 0; i < 10'000; ++i) closing += "時点";
  EXPECT_EQ(described(read_period(closing)), "2018-01-01..2018-12-31 Year");
}

TEST(ReadPeriod, IsThreadSafe) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (int round = 0; round < 200; ++round) {
        EXPECT_EQ(described(read_period("Ｒ１年５月")), "2019-05-01..2019-05-31 Month");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

struct LabelCase {
  std::string_view raw;
  std::string_view western;
  std::string_view begin;
};

TEST(PeriodLabel, WesternAndIso) {
  for (const LabelCase& test : std::vector<LabelCase>{
           {"令和2年1月", "2020年1月", "2020-01"},
           {"H31.4.3", "2019年4月3日", "2019-04-03"},
           {"平成31年12月", "2019年12月", "2019-12"},
           {"平成元年", "1989年", "1989"},
           {"平成27年度", "2015年度", "2015"},
           {"平成27年度～", "2015年度～", "2015"},
           {"平成30年4月～現在", "2018年4月～", "2018-04"},
           {"平成19～20年度", "2007年度～2008年度", "2007"},
           {"平成19～19年度", "2007年度", "2007"},
           {"2018年4～6月", "2018年4月～2018年6月", "2018-04"},
           {"2015年～2016年度", "2015年1月～2017年3月", "2015-01"},
           {"2018年4月1日～5月", "2018年4月1日～2018年5月31日", "2018-04-01"},
           {"平成30年度末", "2018年度", "2018"},
           {"2200年度", "2200年度", "2200"},
       }) {
    const PeriodReading reading = read_period(test.raw);
    ASSERT_EQ(reading.problem, PeriodProblem::None) << test.raw;
    EXPECT_EQ(western_label(reading.period), test.western) << test.raw;
    EXPECT_EQ(iso_begin(reading.period), test.begin) << test.raw;
  }
}

}  // namespace
}  // namespace shirube::values
