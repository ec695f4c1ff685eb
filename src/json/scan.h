// Inside of the folder: the next byte of a string that is not plain.
#pragma once
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstdint>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OVS_JSON_STRICT_READS
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)   // clang's way to tell
#define OVS_JSON_STRICT_READS
#endif
#endif

namespace ovs::json {

/// The first '"', '\\' or control character in [p, end), else end.
inline const char* find_special(const char* p, const char* end) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\'), control = _mm_set1_epi8(0x1f);
  auto special_in = [&](const char* at) {
    __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(x, quote), _mm_cmpeq_epi8(x, slash)),
                               _mm_cmpeq_epi8(_mm_min_epu8(x, control), x));
    return static_cast<uint32_t>(_mm_movemask_epi8(hit));
  };
  for (; end - p >= 16; p += 16)
    if (uint32_t bits = special_in(p)) return p + std::countr_zero(bits);
#ifndef OVS_JSON_STRICT_READS
  if (p != end && (reinterpret_cast<uintptr_t>(p) & 4095) <= 4096 - 16) {   // what lies behind, in the same page, is read but does not count
    uint32_t bits = special_in(p) & ((1u << (end - p)) - 1);
    return bits ? p + std::countr_zero(bits) : end;
  }
#endif
#endif
  for (; p != end; ++p) {
    auto c = static_cast<unsigned char>(*p);
    if (c == '"' || c == '\\' || c < 0x20) return p;
  }
  return end;
}

}  // namespace ovs::json
