package dev.stockbridge.sandbox.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A loopback HTTP/1.1 server on bare sockets. The JDK's own server sets its {@code Date} header itself and refuses to
 * send broken answers, and both are what the sandbox is for.
 */
final class WireServer implements AutoCloseable {

    private final ServerSocket door;
    private final Clock clock;
    private final Function<SandboxRequest, SandboxReply> handler;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sandbox");
        thread.setDaemon(true);
        return thread;
    });

    private WireServer(ServerSocket door, Clock clock, Function<SandboxRequest, SandboxReply> handler) {
        this.door = door;
        this.clock = clock;
        this.handler = handler;
    }

    static WireServer listen(int port, Clock clock, Function<SandboxRequest, SandboxReply> handler) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            WireServer server = new WireServer(door, clock, handler);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port, e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                socket.setTcpNoDelay(true);
                connections.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            RequestReader reader = new RequestReader(new BufferedInputStream(socket.getInputStream()));
            ReplyWriter writer = new ReplyWriter(socket, clock);
            for (SandboxRequest request = reader.next(); request != null; request = reader.next()) {
                boolean good = writer.write(handler.apply(request));
                if (!good || "close".equalsIgnoreCase(request.header("connection"))) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone; that is its right.
        } finally {
            connections.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : connections) {
                socket.close();
            }
            threads.shutdownNow();
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
