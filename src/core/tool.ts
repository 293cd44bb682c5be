/** Name and version of this product, as they go into every artefact; a test keeps them equal to package.json. */
export const tool = { name: 'congchuan', version: '0.1.0' } as const;
