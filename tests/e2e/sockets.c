// Preloaded into the app and, with it, into every process of the webview: writes down each socket that could
// reach beyond this computer's own sockets, one line each, in the file named in SOCKETS_SEEN.
// Netlink is the kernel telling about itself, not a way out.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int socket(int family, int type, int protocol) {
    const char *path = getenv("SOCKETS_SEEN");
    if (path && family != AF_UNIX && family != AF_NETLINK) {
        int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        dprintf(file, "%s: family %d\n", program_invocation_short_name, family);
        close(file);
    }
    return (int)syscall(SYS_socket, family, type, protocol);
}
