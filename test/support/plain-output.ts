// Jest hands FORCE_COLOR to its workers where its own terminal has colours; what the commands print is compared as plain text.
delete process.env.FORCE_COLOR;
process.env.NO_COLOR = '1';
