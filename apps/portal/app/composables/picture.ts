import type { Me } from '@dezky/contracts'

/** Where a person's picture is; another address with every picture, so that none is shown that was replaced. */
export function pictureOf({ id, picture }: Pick<Me, 'id' | 'picture'>): string | null {
  return picture && `/api/v1/users/${id}/picture?${new URLSearchParams({ version: picture })}`
}
