#include "recall/choose_documents.h"

#include <gtest/gtest.h>

namespace shirube::recall {
namespace {

source::Stamp stamp(std::int64_t modified) {
  return {1, modified, modified, 1};
}

Memory memory_of(std::vector<Remembered> documents) {
  return {7, std::move(documents)};
}

TEST(ChooseDocuments, TakesWhatSharesAKey) {
  const Memory memory =
      memory_of({{"a", stamp(1), {{1, 2}, {}}}, {"b", stamp(1), {{2, 3}, {}}}, {"c", stamp(1), {{3}, {}}}});
  EXPECT_EQ(choose_documents(memory, {"a"}), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(choose_documents(memory, {"b"}), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_TRUE(choose_documents(memory, {"nowhere"}).empty());
}

// A circle of bodies may go through documents that have nothing else in common.
TEST(ChooseDocuments, FollowsTiesFromDocumentToDocument) {
  const Memory memory = memory_of({{"a", stamp(1), {{10, 20}, {{10, 20}}}},
                                   {"b", stamp(1), {{20, 30}, {{20, 30}}}},
                                   {"c", stamp(1), {{10, 30}, {{30, 10}}}},
                                   {"d", stamp(1), {{30, 40}, {}}},
                                   {"e", stamp(1), {{40}, {}}}});
  EXPECT_EQ(choose_documents(memory, {"a"}), (std::vector<std::string>{"a", "b", "c", "d"}));
}

TEST(Renewed, ReadsOnlyWhatChanged) {
  Memory memory =
      memory_of({{"a", stamp(1), {{1}, {}}}, {"b", stamp(1), {{2}, {}}}, {"c", stamp(1), {{3}, {}}}});
  std::vector<std::string> read;
  const auto now = renewed(std::move(memory), {{"a", "b", "d"}, {stamp(1), stamp(2), stamp(1)}},
                           [&](const std::string& path) -> std::optional<Keys> {
                             read.push_back(path);
                             return Keys{{9}, {}};
                           });
  ASSERT_TRUE(now);
  EXPECT_EQ(read, (std::vector<std::string>{"b", "d"}));
  ASSERT_EQ(now->documents.size(), 3U);
  EXPECT_EQ(now->documents[0].keys.shared, std::vector<Key>{1});
  EXPECT_EQ(now->documents[1].keys.shared, std::vector<Key>{9});
  EXPECT_EQ(now->world, 7U);
}

TEST(Renewed, AFileWithoutAStampIsAlwaysReadAgain) {
  int reads = 0;
  const auto read = [&](const std::string&) -> std::optional<Keys> {
    ++reads;
    return Keys{};
  };
  EXPECT_TRUE(renewed(memory_of({{"a", {}, {}}}), {{"a"}, {std::nullopt}}, read));
  EXPECT_EQ(reads, 1);
}

TEST(Renewed, GivesUpWhenTooMuchChanged) {
  Listing listing;
  for (std::size_t i = 0; i <= kMostChanged; ++i) {
    listing.documents.push_back("d" + std::to_string(1000 + i));
    listing.stamps.push_back(stamp(1));
  }
  EXPECT_FALSE(renewed({}, listing, [](const std::string&) { return Keys{}; }));
  EXPECT_FALSE(renewed({}, {{"a"}, {stamp(1)}}, [](const std::string&) { return std::nullopt; }));
}

}  // namespace
}  // namespace shirube::recall
