#include "recall/memory.h"

#include <fmt/format.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string_view>
#include <system_error>
#include <type_traits>

#include "base/failure.h"
#include "base/fingerprint.h"
#include "write/replace_file.h"

namespace shirube::recall {
namespace fs = std::filesystem;
namespace {

/// Changes with what the bytes mean. The numbers that follow are in the order of this machine's bytes: no
/// other reads them.
constexpr std::string_view kMark = "shirube-recall-1\n";

template <typename Number>
void put(Number number, std::string& out) {
  static_assert(std::is_trivially_copyable_v<Number>);
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void put_document(const Remembered& one, std::string& out) {
  put(static_cast<std::uint32_t>(one.path.size()), out);
  out += one.path;
  put(one.stamp, out);
  put(static_cast<std::uint32_t>(one.keys.shared.size()), out);
  for (const Key key : one.keys.shared) put(key, out);
  put(static_cast<std::uint32_t>(one.keys.ties.size()), out);
  for (const auto& [from, to] : one.keys.ties) {
    put(from, out);
    put(to, out);
  }
}

/// Reads numbers one after another; once something is missing, everything is.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  bool is_good() const { return good_; }
  bool is_at_end() const { return rest_.empty(); }

  template <typename Number>
  Number take() {
    Number number = {};
    const std::string_view bytes = take_bytes(sizeof number);
    if (good_) std::memcpy(&number, bytes.data(), sizeof number);
    return number;
  }

  std::string_view take_bytes(std::size_t size) {
    good_ = good_ && size <= rest_.size();
    const std::string_view taken = good_ ? rest_.substr(0, size) : std::string_view();
    rest_.remove_prefix(taken.size());
    return taken;
  }

  /// How many follow, each of `size` bytes at least.
  std::size_t take_count(std::size_t size) {
    const auto count = take<std::uint32_t>();
    good_ = good_ && count <= rest_.size() / size;
    return good_ ? count : 0;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

Remembered take_document(Reader& reader) {
  Remembered one;
  one.path = reader.take_bytes(reader.take_count(1));
  one.stamp = reader.take<source::Stamp>();
  one.keys.shared.resize(reader.take_count(sizeof(Key)));
  for (Key& key : one.keys.shared) key = reader.take<Key>();
  one.keys.ties.resize(reader.take_count(2 * sizeof(Key)));
  for (auto& [from, to] : one.keys.ties) {
    from = reader.take<Key>();
    to = reader.take<Key>();
  }
  return one;
}

}  // namespace

std::optional<Memory> load_memory(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  if (!stream) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(stream.tellg()), '\0');
  stream.seekg(0);
  if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return std::nullopt;
  Reader reader(bytes);
  if (reader.take_bytes(kMark.size()) != kMark) return std::nullopt;
  const auto sum = reader.take<std::uint64_t>();
  constexpr std::size_t kHead = kMark.size() + sizeof sum;
  if (!reader.is_good() || sum != fingerprint(std::string_view(bytes).substr(kHead))) return std::nullopt;
  Memory memory;
  memory.world = reader.take<std::uint64_t>();
  while (reader.is_good() && !reader.is_at_end()) memory.documents.push_back(take_document(reader));
  if (!reader.is_good()) return std::nullopt;
  return memory;
}

void save_memory(const Memory& memory, const fs::path& file) {
  std::string body;
  put(memory.world, body);
  for (const Remembered& one : memory.documents) put_document(one, body);
  std::string bytes(kMark);
  put(fingerprint(body), bytes);
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) return;
  fs::permissions(file.parent_path(), fs::perms::owner_all, error);
  try {
    write::replace_file(file, bytes + body);
  } catch (const Failure&) {
    return;  // as good as no memory
  }
}

std::optional<fs::path> memory_file(const fs::path& site) {
  std::error_code error;
  const fs::path whole = fs::canonical(site, error);
  if (error) return std::nullopt;
  const char* const cache = std::getenv("XDG_CACHE_HOME");
  const char* const home = std::getenv("HOME");
  fs::path folder;
  if (cache != nullptr && fs::path(cache).is_absolute()) {
    folder = cache;
  } else if (home != nullptr && fs::path(home).is_absolute()) {
    folder = fs::path(home) / ".cache";
  } else {
    return std::nullopt;
  }
  return folder / "shirube" / fmt::format("{:016x}", fingerprint(whole.string())) / "documents";
}

}  // namespace shirube::recall
