package vn.steerlog.query.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A timestamp authority of this machine's own, by `openssl ts`.
final class Authority {
    private static final String SETTINGS =
            """
            [tsa]
            default_tsa = here
            [here]
            serial = serial
            signer_cert = tsa.pem
            signer_key = tsa.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256, sha512
            ess_cert_id_alg = sha256
            """;

    private final Path folder;

    Authority(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("tsa.cnf"), SETTINGS);
        Files.writeString(folder.resolve("serial"), "01");
        openssl(
                "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=tsa -keyout tsa.key -out"
                        + " tsa.pem -addext extendedKeyUsage=critical,timeStamping");
    }

    static boolean isThere() {
        try {
            Process process =
                    new ProcessBuilder("openssl", "version").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// @param digest such as `sha256`
    byte[] reply(String text, String digest) throws IOException {
        Files.writeString(folder.resolve("text"), text);
        openssl("ts -query -data text -" + digest + " -cert -out query.tsq");
        openssl("ts -reply -config tsa.cnf -queryfile query.tsq -out reply.tsr");
        return Files.readAllBytes(folder.resolve("reply.tsr"));
    }

    /// What it answers to somebody who asks for a digest that it does not take.
    byte[] refusal() throws IOException {
        return reply("text", "sha1");
    }

    private void openssl(String arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(Arrays.asList(arguments.split(" ")));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0 && !arguments.startsWith("ts -reply")) {
            throw new IOException(said);
        }
    }
}
