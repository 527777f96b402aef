package vn.steerlog.command.account;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.AccountDirectory;
import vn.steerlog.http.HttpConfiguration;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.ProblemBundle;
import vn.steerlog.http.PublicPaths;

/// Accounts and signing in. It takes from the application, where there is one: a `Clock`,
/// [KnownAgencies] and a `MongoDatabase`.
@Configuration(proxyBeanMethods = false)
@Import({HttpConfiguration.class, SignInController.class, AccountController.class})
public class AccountConfiguration {
    /// In the application's database, where it has one; else in its data folder.
    @Bean
    AccountStore accountStore(HttpSettings settings, ObjectProvider<MongoDatabase> databases) {
        MongoDatabase database = databases.getIfUnique();
        return database == null
                ? new FileAccountStore(settings.data().resolve("accounts.json"))
                : new MongoAccountStore(database, ids());
    }

    @Bean
    AccountDirectory accountDirectory(AccountStore store) {
        return id ->
                store.read().byId(id).filter(account -> !account.disabled()).map(Account::signedIn);
    }

    @Bean
    Passwords passwords() {
        return new Passwords(Math.max(2, Runtime.getRuntime().availableProcessors()), 5_000);
    }

    @Bean
    SignIn signIn(
            AccountStore store,
            Passwords passwords,
            ObjectProvider<Clock> clocks,
            MeterRegistry meters) {
        var attempts = new SignInAttempts(clocks.getIfUnique(Clock::systemUTC));
        return new SignIn(store, passwords, attempts, meters);
    }

    @Bean
    AccountOffice accountOffice(
            AccountStore store,
            Passwords passwords,
            ObjectProvider<Clock> clocks,
            ObjectProvider<KnownAgencies> agencies) {
        return new AccountOffice(
                store,
                passwords,
                clocks.getIfUnique(Clock::systemUTC),
                ids(),
                Optional.ofNullable(agencies.getIfUnique()));
    }

    @Bean
    FirstStart firstStart(AccountStore store, AccountOffice office) {
        return new FirstStart(store, office);
    }

    @Bean
    ProblemBundle accountProblems() {
        return new ProblemBundle("vn/steerlog/command/account/accounts");
    }

    @Bean
    PublicPaths signInPaths() {
        return PublicPaths.of("/api/v1/sign-in", "/api/v1/sign-out", "/api/v1/tokens");
    }

    /// 130 random bits: ids must not tell who was there first.
    private static Supplier<String> ids() {
        var random = new SecureRandom();
        String letters = "abcdefghijklmnopqrstuvwxyz234567";
        return () -> {
            var id = new StringBuilder("acc-");
            random.ints(26, 0, letters.length()).forEach(i -> id.append(letters.charAt(i)));
            return id.toString();
        };
    }
}
