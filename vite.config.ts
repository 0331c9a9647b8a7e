import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Every browser that runs Tracehold reads woff2: the older copies of the 202 font slices stay out of the build. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    /fontsource.*\.css$/.test(id)
      ? code.replace(/,\s*url\([^)]+\.woff\)\s*format\(['"]woff['"]\)/g, '')
      : null,
};

export default defineConfig({
  root: 'client',
  plugins: [onlyWoff2, react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The content security policy allows no data: scripts, styles or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'cytoscape', test: /node_modules\/(cytoscape|elkjs|heap|lodash)\// },
            // What writes tables and archives is loaded with the writers of files.
            { name: 'vendor', test: /node_modules\/(?!csv-stringify|fflate)/ },
          ],
        },
      },
    },
  },
});
