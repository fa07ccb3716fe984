// How long each stage took, and how good what it made is.
// Takes scoped timers named after the stage functions, and notes; gives lists in the order of the calls.
// Must not reach any output file: times differ from run to run.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace shirube {

class Trace {
 public:
  struct Entry {
    std::string stage;
    std::chrono::microseconds begin;  ///< since the trace was made
    std::chrono::microseconds time;
  };

  /// What one thing that was made measures.
  struct Note {
    std::string subject;
    std::vector<std::pair<std::string, long>> figures;
  };

  Trace() : start_(std::chrono::steady_clock::now()) {}
  const std::vector<Entry>& entries() const { return entries_; }
  const std::vector<Note>& notes() const { return notes_; }
  void note(Note note) { notes_.push_back(std::move(note)); }

  /// Runs `stage` and notes its time under `name`. `trace` may be null: then it only runs the stage.
  template <typename Stage>
  static auto timed(Trace* trace, const char* name, Stage stage) {
    const Timer timer(trace, name);
    return stage();
  }

 private:
  class Timer {
   public:
    Timer(Trace* trace, const char* name)
        : trace_(trace), name_(name), begin_(std::chrono::steady_clock::now()) {}
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer() {
      if (trace_ == nullptr) return;
      using std::chrono::duration_cast;
      using std::chrono::microseconds;
      const auto end = std::chrono::steady_clock::now();
      trace_->entries_.push_back({name_, duration_cast<microseconds>(begin_ - trace_->start_),
                                  duration_cast<microseconds>(end - begin_)});
    }

   private:
    Trace* trace_;
    const char* name_;
    std::chrono::steady_clock::time_point begin_;
  };

  std::chrono::steady_clock::time_point start_;
  std::vector<Entry> entries_;
  std::vector<Note> notes_;
};

}  // namespace shirube
