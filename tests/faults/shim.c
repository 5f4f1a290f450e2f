/* Counts this process's calls that write, and at the n-th cuts the power (SIGKILL) or refuses it and all later ones (a full or broken
 * disk). Loaded by LD_PRELOAD; does nothing until `fault_arm` is called. Standard streams are left alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/types.h>
#include <unistd.h>

static volatile long count, point;
static volatile int armed, refusal; /* refusal: the errno to answer with; 0 is a power cut */

void fault_arm(long n, int error) { count = 0; point = n; refusal = error; armed = 1; }
long fault_disarm(void) { armed = 0; return count; }

/* 1: refuse this call. Calls are counted before they happen; point 0 only counts. */
static int struck(void) {
    if (!armed) return 0;
    long here = ++count;
    if (!point || here < point) return 0;
    if (!refusal) { kill(getpid(), SIGKILL); for (;;) pause(); }
    errno = refusal;
    return 1;
}

/* A full disk refuses what needs room; only a broken one refuses to flush or to remove. */
static int struck_unless_full(void) { return refusal == ENOSPC ? 0 : struck(); }

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)
#define WRAP(type, name, check, parameters, arguments) \
    type name parameters { static type(*real) parameters; if (!real) real = dlsym(RTLD_NEXT, #name); return check ? -1 : real arguments; }

WRAP(ssize_t, write, fd > 2 && struck(), (int fd, const void *b, size_t n), (fd, b, n))
WRAP(ssize_t, pwrite, struck(), (int fd, const void *b, size_t n, off_t o), (fd, b, n, o))
WRAP(ssize_t, pwrite64, struck(), (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o))
WRAP(int, ftruncate, struck_unless_full(), (int fd, off_t n), (fd, n))
WRAP(int, ftruncate64, struck_unless_full(), (int fd, off64_t n), (fd, n))
WRAP(int, fallocate, struck(), (int fd, int m, off_t o, off_t n), (fd, m, o, n))
WRAP(int, fsync, struck_unless_full(), (int fd), (fd))
WRAP(int, fdatasync, struck_unless_full(), (int fd), (fd))
WRAP(int, rename, struck(), (const char *a, const char *b), (a, b))
WRAP(int, mkdir, struck(), (const char *a, mode_t m), (a, m))
WRAP(int, unlink, struck_unless_full(), (const char *a), (a))
WRAP(int, rmdir, struck_unless_full(), (const char *a), (a))
WRAP(int, unlinkat, struck_unless_full(), (int d, const char *a, int f), (d, a, f))

int fallocate64(int fd, int m, off64_t o, off64_t n) { return struck() ? -1 : fallocate(fd, m, o, n); }
int posix_fallocate(int fd, off_t o, off_t n) {
    REAL(int, "posix_fallocate", int, off_t, off_t);
    return struck() ? errno : real(fd, o, n);
}

/* A full disk opens what is there already. */
static int refused_opening(int folder, const char *path) {
    if (refusal == ENOSPC && faccessat(folder, path, F_OK, 0) == 0) return 0;
    return struck();
}

#define WRAP_OPEN(name, parameters, where, ...) \
    int name parameters { \
        static int (*real)parameters; \
        if (!real) real = dlsym(RTLD_NEXT, #name); \
        mode_t mode = 0; \
        if (flags & O_CREAT) { \
            va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); \
            if (refused_opening(where, path)) return -1; \
        } \
        return real(__VA_ARGS__, flags, mode); \
    }
WRAP_OPEN(open, (const char *path, int flags, ...), AT_FDCWD, path)
WRAP_OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, path)
WRAP_OPEN(openat, (int folder, const char *path, int flags, ...), folder, folder, path)
WRAP_OPEN(openat64, (int folder, const char *path, int flags, ...), folder, folder, path)
