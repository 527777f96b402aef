package vn.steerlog.query.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.desk.MailChoice;
import vn.steerlog.query.desk.MailChoices;
import vn.steerlog.query.desk.Owners;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Formats;
import vn.steerlog.trail.Trail;

/// Sends on a working day what is to be sent, once. Every letter is handed to the mail server and
/// then written down in the trail; what is not written down is sent by the next round. Used by one
/// thread at a time.
final class MailRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    /// Longer than a stage is mailed after it was reached, holidays included.
    private static final Duration LOOK_BACK = Duration.ofDays(60);

    /// How often a letter is tried on one day that the server does not take.
    private static final int TRIES = 5;

    private final QuerySide side;
    private final MailChoices choices;
    private final Owners owners;
    private final Trail trail;
    private final Post post;
    private final MailSettings settings;
    private final MailMeters meters;
    private final Clock clock;
    private final Digests digests = new Digests();
    private final Reminders reminders;
    private final Map<String, Integer> failures = new HashMap<>();
    private @Nullable LocalDate done;

    MailRound(
            QuerySide side,
            MailChoices choices,
            Owners owners,
            Trail trail,
            Post post,
            MailSettings settings,
            MailMeters meters,
            Clock clock) {
        this.side = side;
        this.choices = choices;
        this.owners = owners;
        this.trail = trail;
        this.post = post;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.reminders = new Reminders(settings);
    }

    /// Does nothing before its time, on a day that is not worked, and when all is sent.
    void run() {
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        LocalDate today = now.toLocalDate();
        if (today.equals(done) || now.toLocalTime().isBefore(settings.at()) || !trail.isTaking()) {
            return;
        }
        TodaysBoard board = TodaysBoard.now(side);
        if (board.calendar().day(today).working()) {
            Instant since = now.toInstant().minus(LOOK_BACK);
            if (!isAllSent(board, new SentMail(trail, since))) {
                return;
            }
        }
        failures.clear();
        done = today;
    }

    private boolean isAllSent(TodaysBoard board, SentMail sent) {
        boolean all = true;
        for (Map.Entry<String, MailChoice> one : choices.all().entrySet()) {
            Optional<SignedIn> owner = owners.owner(one.getKey());
            if (owner.isPresent()) {
                all &= isSent(owner.get(), one.getValue(), board, sent);
            }
        }
        return all;
    }

    private boolean isSent(SignedIn to, MailChoice choice, TodaysBoard board, SentMail sent) {
        Paper paper =
                new Paper(
                        Words.of("mail", choice.locale()),
                        new Formats(choice.locale(), settings.zone()),
                        board,
                        settings);
        return Stream.of(
                        choice.reminders()
                                ? reminders.mailing(to, board, paper, sent)
                                : Optional.<Mailing>empty(),
                        choice.digest()
                                ? digests.mailing(to, board, paper, sent)
                                : Optional.<Mailing>empty())
                .flatMap(Optional::stream)
                .map(mailing -> isSent(mailing, to, choice.address(), board, sent))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean isSent(
            Mailing mailing, SignedIn to, String address, TodaysBoard board, SentMail sent) {
        String trace = trace(mailing, to, board.today());
        int tries = failures.getOrDefault(trace, 0);
        if (tries >= TRIES) {
            return true;
        }
        try {
            post.send(mailing.letter(), address, trace);
        } catch (MailException e) {
            failures.put(trace, tries + 1);
            meters.failed(mailing.kind());
            LOG.warn(
                    "a {} to {} was not taken by the mail server, try {} of {}: {}",
                    mailing.kind(),
                    to.account(),
                    tries + 1,
                    TRIES,
                    e.getClass().getSimpleName());
            return tries + 1 >= TRIES;
        }
        sent.write(to, mailing.notes(), trace);
        meters.sent(mailing.kind());
        return true;
    }

    private static String trace(Mailing mailing, SignedIn to, LocalDate day) {
        String letter =
                String.join(
                        " ",
                        mailing.kind(),
                        to.account(),
                        day.toString(),
                        mailing.notes().toString());
        return UUID.nameUUIDFromBytes(letter.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
