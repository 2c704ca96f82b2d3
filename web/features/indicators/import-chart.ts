/** What draws is by far the largest file: it is fetched beside the rows of the first chart that comes near. */
export const importChart = () => import('../../components/chart.js');
