#include "support/transcript.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <sstream>

namespace shirube::test {
namespace fs = std::filesystem;
namespace {

struct Outcome {
  std::string output;
  int code = 0;
};

Outcome run(const std::string& command, const fs::path& folder) {
  const std::string programs = fs::path(SHIRUBE_PROGRAM).parent_path().string();
  const std::string whole = "cd '" + folder.string() + "' && PATH='" + programs +
                            "':$PATH && ROOT='" SHIRUBE_ROOT "' && { " + command + "\n} 2>&1";
  Outcome outcome;
  std::FILE* pipe = popen(whole.c_str(), "r");
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.output.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

}  // namespace

std::string replay(const std::string& transcript, const fs::path& folder) {
  std::istringstream lines(transcript);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) out += line + "\n";
    if (!line.starts_with("$ ")) continue;
    const Outcome outcome = run(line.substr(2), folder);
    out += line + "\n" + outcome.output;
    if (!outcome.output.empty() && outcome.output.back() != '\n') out += '\n';
    if (outcome.code != 0) out += "? " + std::to_string(outcome.code) + "\n";
  }
  return out;
}

}  // namespace shirube::test
