// Loaded before the program, which a Node without TypeScript could not even read: so this one file is JavaScript.
if (!process.features.typescript) {
  console.error(
    `Plenary needs Node.js 22.18 or newer, or 24, and this is ${process.versions.node}: take one from https://nodejs.org/, or on Linux run npm ci, which brings it along.`,
  );
  process.exit(1);
}
