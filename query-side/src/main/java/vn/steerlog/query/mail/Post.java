package vn.steerlog.query.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Hands letters to the mail server (SMTP).
final class Post {
    private final JavaMailSender sender;
    private final ITemplateEngine templates;
    private final MailSettings settings;

    Post(JavaMailSender sender, ITemplateEngine templates, MailSettings settings) {
        this.sender = sender;
        this.templates = templates;
        this.settings = settings;
    }

    /// @param id the same for the same letter, so that one that comes twice is known by it
    /// @throws MailException when the server does not take it
    void send(Letter letter, String address, String id) {
        try {
            MimeMessage message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(address);
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), html(letter));
            message.setHeader("Message-ID", "<" + id + "@steerlog>");
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
            message.setHeader("Content-Language", letter.language().toLanguageTag());
            sender.send(message);
        } catch (MessagingException e) {
            throw new MailPreparationException("a letter could not be written", e);
        }
    }

    private String html(Letter letter) {
        return templates.process(
                "mail-letter", new Context(letter.language(), Map.of("letter", letter)));
    }
}
