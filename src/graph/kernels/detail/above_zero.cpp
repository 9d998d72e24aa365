// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/above_zero.hpp>

// gcc on ELF alone: on Windows it spills 64-byte registers to places that are not aligned, and a clang without compiler-rt
// cannot ask what the machine has. Header-only, <immintrin.h> would cost every file that includes us.
#if defined(__x86_64__) && defined(__ELF__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(COALIGN_HEADER_ONLY) && !defined(COALIGN_NO_SIMD)
#define COALIGN_WITH_AVX512
#include <immintrin.h>
#endif

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// From `begin` on. Nothing branches on a number, which comes as by chance.
inline std::size_t above_zero_plain(std::span<const double> numbers, std::size_t begin,
                                    std::uint32_t* found) {
  std::size_t many = 0;
  for (std::size_t i = begin; i < numbers.size(); ++i) {
    found[many] = static_cast<std::uint32_t>(i);
    many += numbers[i] > 0 ? 1 : 0;
  }
  return many;
}

#if defined(COALIGN_WITH_AVX512)
__attribute__((target("avx512f,popcnt"))) inline std::size_t above_zero_512(
    std::span<const double> numbers, std::uint32_t* found) {
  constexpr std::size_t step = above_zero_room;
  const __m512d zero = _mm512_setzero_pd();
  const __m512i by = _mm512_set1_epi32(static_cast<int>(step));
  __m512i index = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const std::size_t whole = numbers.size() - numbers.size() % step;
  std::size_t many = 0;
  for (std::size_t i = 0; i < whole; i += step) {
    const double* at = numbers.data() + i;
    const unsigned low = _mm512_cmp_pd_mask(_mm512_loadu_pd(at), zero, _CMP_GT_OQ);
    const unsigned high = _mm512_cmp_pd_mask(_mm512_loadu_pd(at + 8), zero, _CMP_GT_OQ);
    const unsigned both = low | high << 8U;
    _mm512_storeu_si512(found + many,
                        _mm512_maskz_compress_epi32(static_cast<__mmask16>(both), index));
    many += static_cast<unsigned>(__builtin_popcount(both));
    index = _mm512_add_epi32(index, by);
  }
  return many + above_zero_plain(numbers, whole, found + many);
}
#endif

std::size_t above_zero(std::span<const double> numbers, std::uint32_t* found) {
#if defined(COALIGN_WITH_AVX512)
  static const bool wide = __builtin_cpu_supports("avx512f") != 0;
  if (wide) return above_zero_512(numbers, found);
#endif
  return above_zero_plain(numbers, 0, found);
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
#undef COALIGN_WITH_AVX512
