"""A few instructions that send a product of one row to OpenBLAS's product of a matrix and a vector.

MLX asks sgemm for everything. On x86 OpenBLAS then copies the whole matrix into another order before it multiplies,
which for one row is most of the work: sgemv took a third of the time (docs/decisions/033). A wheel cannot bring a
compiler, so the choice between the two, 23 instructions, is written down here as machine code; both routines stay
OpenBLAS's own. On ARM OpenBLAS does the same by itself.

    cblas_sgemm(edi order, esi transA, edx transB, ecx m, r8d n, r9d k, xmm0 alpha, then on the stack A, lda, B, ldb,
                C, ldc; xmm1 beta)
    cblas_sgemv(edi order, esi trans, edx rows, ecx columns, xmm0 alpha, r8 matrix, r9d its stride, then on the stack
                x, its step, y, its step; xmm1 beta)
"""

from __future__ import annotations

import struct

_CODE = (
    ("83f901", "cmp ecx, 1"),
    ("0f85", "jne gemm"),
    ("83ff65", "cmp edi, 101      ; rows first, as MLX has them"),
    ("0f85", "jne gemm"),
    ("448b5c2410", "mov r11d, [rsp+16] ; step of x: lda where A stands on its side"),
    ("b801000000", "mov eax, 1"),
    ("83fe6f", "cmp esi, 111"),
    ("440f44d8", "cmove r11d, eax    ; else 1"),
    ("bedf000000", "mov esi, 223"),
    ("29d6", "sub esi, edx       ; 112 becomes 111 and back: y = B x is x times B on its side"),
    ("83fa70", "cmp edx, 112"),
    ("4489c2", "mov edx, r8d       ; n rows"),
    ("4489c9", "mov ecx, r9d       ; of k columns"),
    ("7402", "je +2"),
    ("87ca", "xchg edx, ecx      ; or the other way round"),
    ("4c8b442418", "mov r8, [rsp+24]   ; B"),
    ("448b4c2420", "mov r9d, [rsp+32]  ; ldb"),
    ("488b442428", "mov rax, [rsp+40]  ; C"),
    ("44895c2410", "mov [rsp+16], r11d ; x stays where A was"),
    ("4889442418", "mov [rsp+24], rax  ; y"),
    ("c744242001000000", "mov dword [rsp+32], 1"),
    ("e9", "jmp gemv"),
    ("e9", "jmp gemm"),
)


def one_row_code(base: int, gemm: int, gemv: int) -> bytes:
    """Stands at address `base` in place of cblas_sgemm; goes on to one of the two, and returns from there."""
    code, jumps = bytearray(), []
    for instruction, words in _CODE:
        start = len(code)
        code += bytes.fromhex(instruction)
        if words.split()[-1] in ("gemm", "gemv"):
            jumps.append((len(code), words))
            code += bytes(4)
    last = start
    for at, words in jumps:
        # A jump forward within these lines, or out of them.
        target = gemv if words == "jmp gemv" else gemm if words == "jmp gemm" else base + last
        code[at : at + 4] = struct.pack("<i", target - (base + at + 4))
    return bytes(code)
