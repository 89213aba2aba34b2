// Escaping; see json_writer.hpp.
#include "io/json_writer.hpp"

namespace crossclaim::io {

void JsonWriter::value(std::string_view text) {
  comma();
  out_ += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out_.append(text, copied, i - copied);
    copied = i + 1;
    switch (c) {
      case '"': out_ += "\\\""; break;
      case '\\': out_ += "\\\\"; break;
      case '\n': out_ += "\\n"; break;
      case '\r': out_ += "\\r"; break;
      case '\t': out_ += "\\t"; break;
      default: {
        constexpr std::string_view digits = "0123456789abcdef";
        out_ += "\\u00";
        out_ += digits[c >> 4];
        out_ += digits[c & 15];
      }
    }
  }
  out_.append(text, copied, std::string_view::npos);
  out_ += '"';
}

}  // namespace crossclaim::io
