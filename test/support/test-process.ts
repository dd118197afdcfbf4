// Jest hands FORCE_COLOR to its workers where its own terminal has colours; what the commands print is compared as plain text.
delete process.env.FORCE_COLOR;
process.env.NO_COLOR = '1';
// They made this process load TypeScript; what tests start is to start as it does for everybody.
delete process.env.NODE_OPTIONS;
delete process.env.TSX_TSCONFIG_PATH;
// A test may leave a timer behind, and a process with a timer would outlive Jest.
process.once('disconnect', () => process.exit());
