/**
 * Who may import whom in `src/`: the layers of CONTRIBUTING.md. A layer may always import from itself; what is not named here is forbidden.
 * Imports of types count too. The cruiser does not read .astro files: tests/layers.test.ts guards those.
 */
const layers = {
  text: [],
  schema: ['text'],
  model: ['schema', 'text'],
  citation: ['model', 'schema', 'text'],
  basket: ['model', 'schema', 'text', 'citation', 'i18n'],
  search: ['model', 'schema', 'text'],
  check: ['model', 'schema', 'text'],
  import: ['model', 'schema', 'text'],
  export: ['model', 'schema', 'text', 'citation'],
  discovery: ['model', 'schema', 'text', 'citation', 'export'],
  files: ['model', 'schema', 'text', 'citation'],
  editor: ['model', 'schema', 'text', 'files', 'i18n'],
  pdf: ['model', 'schema', 'text'],
  picture: ['model', 'schema', 'text'],
  typeset: ['model', 'schema', 'text'],
  i18n: [],
  cli: [
    'text',
    'schema',
    'model',
    'citation',
    'search',
    'check',
    'import',
    'export',
    'discovery',
    'files',
    'editor',
    'pdf',
    'picture',
    'typeset',
    'i18n',
  ],
  scripts: ['text', 'model', 'citation', 'basket', 'search', 'export', 'editor', 'styles', 'i18n'],
  styles: [],
};

/** The layers that print: they may also use each other, the styles, and start a script of the browser. */
const printing = ['pages', 'components', 'layouts'];
const printingMayImport = [
  ...printing,
  'model',
  'text',
  'citation',
  'basket',
  'search',
  'export',
  'discovery',
  'picture',
  'typeset',
  'i18n',
  'scripts',
  'styles',
];

/** The modules beside the layers, which tie the content to Astro. */
const roots = [
  'content.config',
  'full-text-loader',
  'full-text',
  'integration',
  'repository',
  'figure-data',
  'reference',
  'credits',
  'resolution-words',
  'resolution-routes',
  'resolution-document',
];
const rootsMayImport = ['files', 'model', 'schema', 'text', 'citation', 'typeset', 'i18n'];
/** Of these the pages read the one repository and what stands beside a paper in it. */
const rootsForPages = [
  'repository',
  'full-text',
  'figure-data',
  'reference',
  'credits',
  'resolution-words',
  'resolution-routes',
  'resolution-document',
];
/** The commands work on the same repository as the pages, and two of them start Astro. */
const rootsForCommands = ['repository', 'reference', 'resolution-words', 'resolution-document'];
const commandsThatStartAstro = '^src/cli/(build|dev)\\.ts$';

/** Pure layers: neither the machine nor the network. */
const withoutNode = ['model', 'basket', 'check', 'editor', 'export', 'import', 'discovery', 'scripts'];

const folder = (names) => `^src/(${names.join('|')})/`;
const files = (names) => `^src/(${names.map((name) => name.replace('.', '\\.')).join('|')})\\.ts$`;
const astro = '^(astro|@astrojs)(:|/|$)|node_modules/(astro|@astrojs)/';

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, mayImport]) => ({
      name: `layer-${layer}`,
      comment: mayImport.length === 0 ? `${layer} imports nothing of ours.` : `${layer} may import of ours only ${mayImport.join(', ')}.`,
      severity: 'error',
      from: { path: folder([layer]) },
      to: { path: '^(src|tests)/', pathNot: [folder([layer, ...mayImport]), ...(layer === 'cli' ? [files(rootsForCommands)] : [])] },
    })),
    {
      name: 'layer-pages',
      comment: `Pages, components and layouts print what was decided before: of ours they may import ${printingMayImport.join(', ')} and the repository.`,
      severity: 'error',
      from: { path: folder(printing) },
      to: { path: '^(src|tests)/', pathNot: [folder(printingMayImport), files(rootsForPages)] },
    },
    {
      name: 'layer-roots',
      comment: `The modules that tie the content to Astro may import ${rootsMayImport.join(', ')}; the development server also answers with the files of the command line.`,
      severity: 'error',
      from: { path: files(roots) },
      to: { path: '^(src|tests)/', pathNot: [folder(rootsMayImport), files(roots), '^src/cli/(site-files|dev-search|media-type)\\.ts$'] },
    },
    {
      name: 'no-new-layer',
      comment: 'Every folder and module of src/ has its place in the table of layers.',
      severity: 'error',
      from: { path: '^src/', pathNot: [folder([...Object.keys(layers), ...printing]), files(roots), '^src/env\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'astro-stays-outside',
      comment: 'Only pages, components, layouts, the modules that tie the content to them and the commands that start it know Astro.',
      severity: 'error',
      from: { path: '^src/', pathNot: [folder(printing), files(roots), commandsThatStartAstro, '^src/env\\.d\\.ts$'] },
      to: { path: astro },
    },
    {
      name: 'content-store-behind-the-repository',
      comment: 'Pages read the one linked repository, never the content store.',
      severity: 'error',
      from: { path: folder(printing) },
      to: { path: '^astro:content$' },
    },
    {
      name: 'no-machine',
      comment: `${withoutNode.join(', ')} are pure: no node:*.`,
      severity: 'error',
      from: { path: folder(withoutNode) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circle',
      comment: 'Two modules that need each other are one module, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unlisted-package',
      comment: 'What the program runs with stands in package.json; types alone may come with the package that they describe.',
      severity: 'error',
      // The fonts are cut, the search is measured in a browser and PDFs are invented by hand, on a maintainer’s machine.
      from: { path: '^src/', pathNot: '^src/cli/(subset-fonts|bench/(visit-search|write-pdfs))[.]ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere. The trees of Markdown and HTML are packages of types alone, which the compiler sees to.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^(astro|virtual):', '^(mdast|hast|unist)$'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^tests/fixtures/', '^dist'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
