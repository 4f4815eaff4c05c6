/** Where Debian puts its browsers; another place is told by the environment. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
export const firefoxPath = process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr";
