package vn.steerlog.standalone.applications;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The primary of a replica set that lets in nobody without a name and a password (SCRAM-SHA-256),
/// kept in memory. Whoever is in may do everything: roles are not its business.
final class GuardedMongo extends MemoryBackend {
    private static final Set<String> OPEN_TO_ALL = Set.of("ismaster", "hello", "ping");

    private final String set;
    private final List<String> members;
    private final Map<String, String> passwords;
    private final Map<Channel, ScramServer> conversations = new ConcurrentHashMap<>();

    /// @param set its name
    /// @param members the addresses, that of this one first
    /// @param passwords by user
    GuardedMongo(String set, List<String> members, Map<String, String> passwords) {
        this.set = set;
        this.members = members;
        this.passwords = passwords;
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(java.util.Locale.ROOT)) {
            case "ismaster", "hello" ->
                    presented(super.handleCommand(channel, database, "ismaster", query), query);
            case "saslstart" -> begun(channel, query);
            case "saslcontinue" -> conversation(channel).answer(query);
            default -> {
                requireLetIn(channel, command);
                yield super.handleCommand(channel, database, command, query);
            }
        };
    }

    private Document presented(Document server, Document asked) {
        server.put("isWritablePrimary", true);
        server.put("setName", set);
        server.put("hosts", members);
        server.put("me", members.getFirst());
        server.put("primary", members.getFirst());
        if (asked.containsKey("saslSupportedMechs")) {
            server.put("saslSupportedMechs", List.of(ScramServer.MECHANISM));
        }
        return server;
    }

    private Document begun(Channel channel, Document query) {
        ScramServer conversation = new ScramServer(passwords);
        conversations.put(channel, conversation);
        return conversation.answer(query);
    }

    private ScramServer conversation(Channel channel) {
        ScramServer known = conversations.get(channel);
        if (known == null) {
            throw new MongoServerError(17, "ProtocolError", "nobody began this");
        }
        return known;
    }

    private void requireLetIn(Channel channel, String command) {
        ScramServer known = conversations.get(channel);
        if (!OPEN_TO_ALL.contains(command) && (known == null || !known.isLetIn())) {
            throw new MongoServerError(
                    13, "Unauthorized", "command " + command + " requires authentication");
        }
    }

    @Override
    public void handleClose(Channel channel) {
        conversations.remove(channel);
        super.handleClose(channel);
    }
}
