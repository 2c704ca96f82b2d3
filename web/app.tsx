import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { pageNonce } from './lib/page-nonce.js';
import { createPages } from './routes/router.js';
import { theme, variables } from './theme.js';

const colours = localStorageColorSchemeManager({ key: 'sillage-colours' });

/** Every page, in the reader's colours. */
export function App({ client }: { client: QueryClient }) {
  const router = useMemo(() => createPages(client), [client]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={colours}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
