package vn.steerlog.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// How somebody looks at pages: size in CSS pixels, language (`vi` or `en`), light or dark.
record Look(int width, int height, String language, ColorScheme colours) {
    static final Look DESK = new Look(1366, 850, "vi", ColorScheme.LIGHT);
    static final Look PHONE = new Look(360, 740, "vi", ColorScheme.LIGHT);

    Look dark() {
        return new Look(width, height, language, ColorScheme.DARK);
    }

    Look in(String other) {
        return new Look(width, height, other, colours);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(language.equals("vi") ? "vi-VN" : "en-GB")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /// Turns a page that is open to this size and these colours.
    void turn(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    @Override
    public String toString() {
        return "%d px, %s, %s".formatted(width, language, colours);
    }
}
