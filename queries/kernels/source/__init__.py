"""The kernels in the part of Python that numba compiles; only who changes them needs this, and numba."""
