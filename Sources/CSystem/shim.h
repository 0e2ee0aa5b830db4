// System calls that Swift's Glibc module does not import.
#pragma once
#include <dirent.h>
#include <linux/openat2.h>
#include <linux/stat.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif

/// `O_PATH`: opens a place in the file system, not what lies there. Swift sees no GNU extension of fcntl.h, and including
/// it here would take `struct stat` from Glibc's module.
static const int dossier_o_path = 010000000;

/// Swaps two paths in one step; -1 and errno on failure.
static inline int dossier_exchange(int fromDirectory, const char *from, int toDirectory, const char *to) {
  return (int)syscall(SYS_renameat2, fromDirectory, from, toDirectory, to, RENAME_EXCHANGE);
}

/// Opens `path` beneath `directory`, following no symbolic link and never leaving it; -1 and errno on failure.
/// `mode` counts only where `flags` create.
static inline int dossier_open_beneath(int directory, const char *path, int flags, uint32_t mode) {
  struct open_how how;
  memset(&how, 0, sizeof how);
  how.flags = (uint64_t)flags;
  how.mode = mode;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
}

/// `openat`, which is variadic and so unknown to Swift; -1 and errno on failure.
static inline int dossier_openat(int directory, const char *path, int flags, uint32_t mode) {
  return (int)syscall(SYS_openat, directory, path, flags, mode);
}

/// An entry's name, without the copy that reading the array in Swift makes.
static inline const char *dossier_entry_name(const struct dirent *entry) { return entry->d_name; }

/// 1 where the open folder is the root of a mount, 0 where it isn't, -1 where the kernel can't tell.
static inline int dossier_is_mount_root(int directory) {
  struct statx status;
  memset(&status, 0, sizeof status);
  if (syscall(SYS_statx, directory, "", 0x1000 /* AT_EMPTY_PATH */, 0, &status) != 0) return -1;
  if (!(status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT)) return -1;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) ? 1 : 0;
}

/// How many processors this process may run on, at least 1.
static inline int dossier_processors(void) {
  unsigned long mask[128];
  memset(mask, 0, sizeof mask);
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof mask, mask);
  int count = 0;
  for (long i = 0; i < bytes / (long)sizeof mask[0]; i++) count += __builtin_popcountl(mask[i]);
  return count > 0 ? count : 1;
}
