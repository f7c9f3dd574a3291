package dev.roundwire.standalone;

import dev.roundwire.embedded.CannotStart;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// The port that HTTP will listen on, looked at before anything is started.
final class HttpPort {

    private HttpPort() {}

    static void requireFree(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new CannotStart("There is no host " + host + ".");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (BindException e) {
            throw new CannotStart(
                    String.valueOf(e.getMessage()).contains("in use") ? taken(port) : cannot(host, port, e), e);
        } catch (IOException e) {
            throw new CannotStart(cannot(host, port, e), e);
        }
    }

    static String taken(int port) {
        return "Port " + port + " is taken by another program; choose another one with --port.";
    }

    private static String cannot(String host, int port, IOException e) {
        return "HTTP can't listen on port " + port + " of " + host + ": " + e.getMessage() + ".";
    }
}
