// A page that is changed without being loaded says nothing by itself: focus moves to its heading, as it would to a new page's top.
export default defineNuxtPlugin((nuxtApp) => {
  let shown: string | undefined

  nuxtApp.hook('page:finish', () => {
    const { path } = useRouter().currentRoute.value
    if (shown !== undefined && shown !== path) void nextTick(focusHeading)
    shown = path
  })
})

function focusHeading() {
  const heading = document.querySelector<HTMLElement>('#content h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}
