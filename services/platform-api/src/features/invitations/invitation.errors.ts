import { Problem } from '@dezky/runtime'

export class DirectoryPending extends Problem {
  constructor() {
    super({
      code: 'directory_pending', status: 409, title: 'Not in the directory yet', headers: { 'retry-after': '2' },
      detail: 'This person is still being added to the directory; try again in a moment.',
    })
  }
}
