// See options.hpp.
#include "cli/options.hpp"

#include <array>

namespace crossclaim::cli {
namespace {

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

template <class Value, std::size_t Size>
const Value* named(const std::array<Named<Value>, Size>& table, std::string_view name) {
  for (const Named<Value>& row : table) {
    if (row.name == name) return &row.value;
  }
  return nullptr;
}

constexpr std::array<Named<Command>, 4> commands{{{"extract", Command::extract},
                                                  {"compare", Command::compare},
                                                  {"relate", Command::relate},
                                                  {"explain", Command::explain}}};
constexpr const char* expected_command = "; expected extract, compare, relate or explain";
constexpr std::array<Named<Format>, 5> formats{{{"json", Format::json},
                                                {"ndjson", Format::ndjson},
                                                {"csv", Format::csv},
                                                {"table", Format::table},
                                                {"annotation", Format::annotation}}};
constexpr std::array<Named<relate::Policy>, 3> policies{{{"range", relate::Policy::range},
                                                         {"conservative", relate::Policy::conservative},
                                                         {"majority", relate::Policy::majority}}};

/// The commands that take an option, as bits.
constexpr unsigned on(Command c) { return 1u << static_cast<unsigned>(c); }

base::Error wrong(std::string message) { return {{}, 0, 0, std::move(message)}; }

/// Walks over the arguments; each option knows which commands it belongs to.
class Reader {
 public:
  Reader(std::span<const char* const> arguments, Options& options) : arguments_(arguments), options_(options) {}

  std::optional<base::Error> read() {
    bool only_files = false;
    while (at_ < arguments_.size()) {
      const std::string_view argument = arguments_[at_++];
      if (only_files || argument.empty() || argument.front() != '-' || argument == "-") {
        options_.files.emplace_back(argument);
      } else if (argument == "--") {
        only_files = true;
      } else if (std::optional<base::Error> error = read_option(argument)) {
        return error;
      }
    }
    return check();
  }

 private:
  std::optional<base::Error> read_option(std::string_view argument) {
    const std::size_t equals = argument.find('=');
    const std::string_view name = argument.substr(0, equals);
    inline_value_ = equals == std::string_view::npos ? std::nullopt : std::optional(argument.substr(equals + 1));
    if (name == "--help" || name == "-h") return flag(name, ~0u, [&] { options_.command = Command::help; });
    if (name == "--ndjson") return flag(name, ~on(Command::explain), [&] { options_.ndjson = true; });
    if (name == "--no-corpus") return flag(name, on(Command::compare), [&] { options_.use_corpus = false; });
    if (name == "--corpus")
      return with_value(
          name, on(Command::compare),
          [&](std::string_view value) {
            options_.corpus = value;
            return !value.empty();
          },
          "a file or folder");
    if (name == "--lexicon")
      return with_value(
          name, ~0u,
          [&](std::string_view value) {
            options_.lexicon = value;
            return !value.empty();
          },
          "a folder");
    if (name == "--date") {
      const unsigned where = on(Command::extract) | on(Command::compare) | on(Command::explain);
      return with_value(
          name, where, [&](std::string_view value) { return (options_.date = base::parse_iso_day(value)).has_value(); },
          "a day as YYYY-MM-DD");
    }
    if (name == "--format") {
      return with_value(
          name, on(Command::extract) | on(Command::compare),
          [&](std::string_view value) {
            const Format* format = named(formats, value);
            if (format) options_.format = *format, has_format_ = true;
            return format != nullptr;
          },
          "json, ndjson, csv, table or annotation");
    }
    if (name == "--policy") {
      return with_value(
          name, on(Command::compare),
          [&](std::string_view value) {
            const relate::Policy* policy = named(policies, value);
            if (policy) options_.policy = *policy;
            return policy != nullptr;
          },
          "range, conservative or majority");
    }
    return wrong("unknown option \"" + std::string(argument) + "\"");
  }

  template <class Set>
  std::optional<base::Error> flag(std::string_view name, unsigned where, Set set) {
    if (!(where & on(options_.command))) return wrong(std::string(name) + " does not belong to this command");
    if (inline_value_) return wrong(std::string(name) + " takes no value");
    set();
    return std::nullopt;
  }
  template <class Set>
  std::optional<base::Error> with_value(std::string_view name, unsigned where, Set set, std::string_view expected) {
    if (!(where & on(options_.command))) return wrong(std::string(name) + " does not belong to this command");
    if (!inline_value_ && at_ < arguments_.size()) inline_value_ = arguments_[at_++];
    if (!inline_value_) return wrong(std::string(name) + " expects " + std::string(expected));
    if (!set(*inline_value_))
      return wrong(std::string(name) + " expects " + std::string(expected) + ", not \"" + std::string(*inline_value_) +
                   "\"");
    return std::nullopt;
  }

  std::optional<base::Error> check() {
    if (options_.command == Command::relate && !options_.ndjson)
      return wrong("relate reads pairs of texts and needs --ndjson");
    if (!options_.use_corpus && !options_.corpus.empty()) return wrong("--corpus and --no-corpus exclude each other");
    if (options_.command == Command::explain && options_.files.size() > 1) return wrong("explain reads one file");
    if (options_.command == Command::compare && options_.format == Format::ndjson)
      return wrong("compare writes json, csv, table or annotation");
    if (options_.ndjson && !has_format_) options_.format = Format::ndjson;
    if (options_.ndjson && options_.command == Command::extract && options_.format == Format::json)
      options_.format = Format::ndjson;
    return std::nullopt;
  }

  std::span<const char* const> arguments_;
  Options& options_;
  std::size_t at_ = 0;
  std::optional<std::string_view> inline_value_;
  bool has_format_ = false;
};

}  // namespace

base::Result<Options> read_options(std::span<const char* const> arguments) {
  Options options;
  if (arguments.empty()) return wrong(std::string("a command is missing") + expected_command);
  const std::string_view first = arguments.front();
  if (first == "--help" || first == "-h" || first == "help") return options;
  if (first == "--version") {
    options.command = Command::version;
    return options;
  }
  const Command* command = named(commands, first);
  if (!command) return wrong("unknown command \"" + std::string(first) + "\"" + expected_command);
  options.command = *command;
  if (std::optional<base::Error> error = Reader(arguments.subspan(1), options).read()) return *std::move(error);
  return options;
}

std::string_view help_text() {
  return R"(crossclaim finds what a text claims, compares it with other reports and says of every difference whether it is a conflict, and why.

  crossclaim extract [--ndjson] [--date YYYY-MM-DD] [--format json|ndjson|csv|table|annotation] [FILE ...]
  crossclaim compare [--ndjson] [--no-corpus | --corpus FILE_OR_DIR] [--policy range|conservative|majority]
                     [--date YYYY-MM-DD] [--format json|csv|table|annotation] [FILE ...]
  crossclaim relate  --ndjson
  crossclaim explain [--date YYYY-MM-DD] [FILE]
  crossclaim --help | --version

extract   the claims of each text: who says how many of what, where, when, how surely
compare   the claims of all texts, what each is to the others, the questions they answer
relate    what text b is to text a; one pair a line: {"id", "a": {"text", "date"?}, "b": {...}}
explain   every claim with the rules and words that made it

--ndjson  one document a line: {"id", "text", "date"?, "title"?, "publisher"?, "url"?}; date may be null
--date    the date of the texts, so that "last week" can be placed
--corpus  reports to compare with, in the form of assets/corpus, instead of the bundled ones
--lexicon words to read with, in the form of assets/lexicon, instead of the bundled ones; for every command

Without a FILE standard input is read. Nothing leaves this machine.
Exit status: 0; 1 an input that cannot be read (file, line and column are named); 2 wrong usage.
)";
}

}  // namespace crossclaim::cli
