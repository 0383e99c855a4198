# The two commands are `make run` and `make test`; the others are parts of them, and `make soak` is a long one.

# Folders too: a file that went away changes its folder.
ui_sources := $(shell find ui/src) $(wildcard ui/*.*)
ui_page := ui/dist/index.html
# npm writes this file itself when it has installed everything.
ui_packages := ui/node_modules/.package-lock.json

.PHONY: run test soak ui check check-ui check-rust
.DELETE_ON_ERROR:

# Opens the app. Without a display: in a virtual one, with a picture of it in target/window.png.
run:
	@.ci/packages run
	@$(MAKE) --no-print-directory ui
	cargo build --release -p before-the-ask-desktop --bin before-the-ask
	@.ci/window target/release/before-the-ask

# Every check and every test: the window's parts, the core, and the app itself on a private display.
test:
	@.ci/packages test
	@$(MAKE) --no-print-directory check
	npm --prefix ui test
	.ci/display cargo test --workspace --no-fail-fast

# Ten thousand schedules through ten years each, where `make test` has five hundred; and two thousand
# sequences of whatever can be done, where it has forty.
soak:
	@.ci/packages test
	BTA_SCHEDULES=10000 cargo test --release -p before-the-ask --test reminders
	BTA_SEQUENCES=2000 cargo test --release -p before-the-ask --test model

# What the app shows, built from ui/.
ui: $(ui_page)

$(ui_page): $(ui_packages) $(ui_sources)
	npm --prefix ui run build

$(ui_packages): ui/package.json ui/package-lock.json
	npm --prefix ui ci --no-audit --no-fund
	@touch $@

# Formatting, lints and types, without running any test.
check: check-ui check-rust

check-ui: $(ui_packages)
	npm --prefix ui run check

# The core alone too: beside the app it is built with more features than by itself.
check-rust: ui
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo clippy -p before-the-ask --all-targets -- -D warnings
